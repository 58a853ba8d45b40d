"""The laws of losses on the screen and as a page."""

from __future__ import annotations

from losspick.core.laws import Law, LawReport
from losspick.core.numbers import plural
from losspick.reporting.markdown_text import plain
from losspick.reporting.screen import Look, Role, Sheet

_MARKS = {True: ("holds", Role.GOOD), False: ("BROKEN", Role.BAD), None: ("-", Role.FAINT)}


def laws_sheet(report: LawReport, look: Look) -> Sheet:
    """Return what was found, a line a law."""
    sheet = Sheet(look)
    for one in report.losses:
        sheet.line((one.loss, Role.TITLE), f"  {one.title}", hang=2)
        for law in one.laws:
            word, role = _MARKS[law.holds]
            sheet.line((f"  {word:<7}", role), f" {law.name}: {law.detail}", hang=10)
        sheet.blank()
    sheet.line(verdict(report))
    return sheet


def laws_page(report: LawReport) -> str:
    """Return what was found as tables."""
    lines = [f"# Laws of the losses in {plain(report.source)}", ""]
    for one in report.losses:
        lines += [f"## {plain(one.loss)}", "", plain(one.title), ""]
        lines += ["| law | holds | seen |", "| --- | --- | --- |", *map(_row, one.laws), ""]
    return "\n".join([*lines, verdict(report), ""])


def _row(law: Law) -> str:
    return f"| {law.name} | {_MARKS[law.holds][0]} | {plain(law.detail)} |"


def verdict(report: LawReport) -> str:
    """Return how many losses break a law, in a sentence."""
    broken = sum(bool(one.broken) for one in report.losses)
    many = plural(len(report.losses), "loss", "losses")
    return f"{many}, {broken} with a broken law." if broken else f"{many}, no law broken."
