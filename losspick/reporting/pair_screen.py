"""The verdict on a loss and an output activation, on the screen."""

from __future__ import annotations

from losspick.core.judgement import Fault, Verdict
from losspick.core.numbers import plural
from losspick.reporting.pair_report import JudgedSpelling, PairReport
from losspick.reporting.screen import Look, Role, Sheet

_ROLES = {
    Verdict.OK: Role.GOOD,
    Verdict.INFO: Role.GOOD,
    Verdict.WARNING: Role.CAUTION,
    Verdict.ERROR: Role.BAD,
}
_WORDS = {
    Verdict.OK: "right",
    Verdict.INFO: "right",
    Verdict.WARNING: "careful",
    Verdict.ERROR: "wrong",
}
_DEPENDS = "depends"


def pair_sheet(report: PairReport, look: Look) -> Sheet:
    """Return the verdict, the reason, what training would look like, and the fix."""
    sheet = Sheet(look)
    units = "" if report.units is None else f" over {plural(report.units, 'unit')}"
    title = f"  {report.title}" if report.title.casefold() != report.name.casefold() else ""
    sheet.line(
        (_headline(report), _ROLES[report.verdict]),
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


def _headline(report: PairReport) -> str:
    mixed = not report.wrong and any(item.verdict is Verdict.ERROR for item in report.judgements)
    conditional = report.verdict is Verdict.WARNING and report.judgements[0].depends_on_targets
    return _DEPENDS if mixed or conditional else _WORDS[report.verdict]


def _write_spellings(sheet: Sheet, report: PairReport) -> None:
    sheet.blank()
    libraries = max(len(judged.framework.value) for judged in report.judgements)
    forms = max(len(judged.takes) for judged in report.judgements)
    indent = libraries + 11
    said: set[tuple[str, Fault]] = set()
    for judged in report.judgements:
        word = _DEPENDS if judged.depends_on_targets else _WORDS[judged.verdict]
        sheet.line(
            f"{judged.framework.value:<{libraries}}  ",
            (f"{word:<7}", _ROLES[judged.verdict]),
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
    return judged.verdict is not Verdict.OK and not same
