"""The verdict on a loss and an output activation, on the screen."""

from __future__ import annotations

from losspick.core.judgement import Fault
from losspick.core.numbers import plural
from losspick.reporting.pair_report import Answer, JudgedSpelling, PairReport
from losspick.reporting.screen import Look, Role, Sheet

_ROLES = {
    Answer.OK: Role.GOOD,
    Answer.INFO: Role.GOOD,
    Answer.WARNING: Role.CAUTION,
    Answer.DEPENDS: Role.CAUTION,
    Answer.ERROR: Role.BAD,
}


def pair_sheet(report: PairReport, look: Look) -> Sheet:
    """Return the verdict, the reason, what training would look like, and the fix."""
    sheet = Sheet(look)
    units = "" if report.units is None else f" over {plural(report.units, 'unit')}"
    title = f"  {report.title}" if report.title.casefold() != report.name.casefold() else ""
    sheet.line(
        (report.verdict.value, _ROLES[report.verdict]),
        (f"  {report.activation}{units} → {report.name}", Role.TITLE),
        (title, Role.FAINT),
    )
    sheet.row("Reason", report.reason)
    if report.consequence:
        sheet.row("Training", report.consequence)
    if report.fix:
        sheet.row("Fix", report.fix)
    if len(report.judgements) > 1:
        _write_spellings(sheet, report)
    return sheet


def _write_spellings(sheet: Sheet, report: PairReport) -> None:
    sheet.blank()
    libraries = max(len(judged.framework.value) for judged in report.judgements)
    forms = max(len(judged.takes) for judged in report.judgements)
    indent = libraries + 11
    said: set[tuple[str, Fault]] = set()
    for judged in report.judgements:
        sheet.line(
            f"{judged.framework.value:<{libraries}}  ",
            (f"{judged.verdict.value:<7}", _ROLES[judged.verdict]),
            (f"  {judged.takes:<{forms}}  ", Role.FAINT),
            judged.call,
            hang=indent,
        )
        if _is_news(judged, report) and (judged.takes, judged.fault) not in said:
            said.add((judged.takes, judged.fault))
            sheet.line((judged.reason, Role.FAINT), indent=indent)


def _is_news(judged: JudgedSpelling, report: PairReport) -> bool:
    """Tell whether the reason adds to what stands above the spellings."""
    told = [item for item in report.judgements if item.reason in report.reason]
    same = any((item.takes, item.fault) == (judged.takes, judged.fault) for item in told)
    return judged.verdict is not Answer.OK and not same
