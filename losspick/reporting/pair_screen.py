"""The verdict on a loss and an output activation, on the screen."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.pairing import Verdict
from losspick.reporting.documents import JudgedSpelling, PairReport
from losspick.reporting.screen import Role, Sheet

_ROLES = {
    Verdict.OK: Role.GOOD,
    Verdict.INFO: Role.GOOD,
    Verdict.WARNING: Role.CAUTION,
    Verdict.ERROR: Role.BAD,
}
_WORDS = {
    Verdict.OK: "right",
    Verdict.INFO: "right",
    Verdict.WARNING: "works, but",
    Verdict.ERROR: "wrong",
}


def write_pair(sheet: Sheet, report: PairReport) -> None:
    """Write the verdict, the reason, what training would look like, and the fix."""
    units = "" if report.units is None else f" over {report.units} units"
    sheet.line(
        (_WORDS[report.verdict], _ROLES[report.verdict]),
        ("  ", Role.PLAIN),
        (f"{report.activation}{units} → {report.name}", Role.TITLE),
        (f"  {report.title}", Role.FAINT),
    )
    sheet.row("Reason", report.reason)
    if report.consequence:
        sheet.row("Training", report.consequence)
    if report.fix:
        sheet.row("Fix", report.fix)
    if len(report.judgements) > 1:
        _write_spellings(sheet, report)


def _write_spellings(sheet: Sheet, report: PairReport) -> None:
    sheet.blank()
    sheet.line(("Spelling by spelling", Role.LABEL))
    width = max(len(judged.framework.value) for judged in report.judgements)
    for judged in report.judgements:
        sheet.line(
            f"  {judged.framework.value:<{width}}  ",
            (f"{_WORDS[judged.verdict]:<10}", _ROLES[judged.verdict]),
            f"  {judged.call}",
            (f"  takes {judged.takes}", Role.FAINT),
            hang=width + 16,
        )
        for sentence in _remarks(judged, report):
            sheet.line((sentence, Role.FAINT), indent=width + 16)


def _remarks(judged: JudgedSpelling, report: PairReport) -> list[str]:
    """Return what a spelling's line has to add to the verdict above it."""
    said = []
    if judged.verdict is not Verdict.OK and judged.reason != report.reason:
        said.append(judged.reason)
    if judged.verdict is Verdict.ERROR and judged.fits_for:
        said.append(f"It fits where the targets are {_alternatives(judged.fits_for)}.")
    return said


def _alternatives(domains: tuple[TargetDomain, ...]) -> str:
    words = [domain.words for domain in domains]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
