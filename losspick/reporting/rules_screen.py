"""Rules, their check, their examples, and metrics on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from losspick.core.numbers import plural
from losspick.core.rule import Points
from losspick.core.rule_report import ExampleResult, RuleFinding
from losspick.core.vocabulary import Severity
from losspick.reporting.rule_documents import (
    LintReport,
    MetricLine,
    MetricList,
    RuleLine,
    RuleList,
    Standing,
    TrialReport,
)
from losspick.reporting.safe_text import safe
from losspick.reporting.screen import Look, Role, Sheet

_LONGEST_ID = 60
#: Texts of users' rules are cut there: a line of a report is for reading.
_LONGEST_TEXT = 600

_ROLES = {Severity.ERROR: Role.BAD, Severity.WARNING: Role.CAUTION, Severity.INFO: Role.FAINT}


def rules_sheet(listed: RuleList, look: Look) -> Sheet:
    """Return the rules, each with its condition, its points, its reason and its source."""
    sheet = Sheet(look)
    for line in listed.rules:
        _write_rule(sheet, line)
    sheet.line(_shown(len(listed.rules), listed.total, "rule"))
    for folder in listed.folders:
        sheet.line((f"with those of {safe(folder, _LONGEST_TEXT)}", Role.FAINT))
    return sheet


def _shown(many: int, total: int, noun: str) -> str:
    return f"{plural(many, noun)}." if many == total else f"{many} of {plural(total, noun)}."


def _write_rule(sheet: Sheet, line: RuleLine) -> None:
    sheet.line(
        (safe(line.id, _LONGEST_ID), Role.TITLE if line.in_force else Role.FAINT),
        (f"  {line.basis}", Role.FAINT),
        (standing_words(line), Role.CAUTION),
    )
    if line.in_force:
        _rows(sheet, (("when", line.when), *_points_rows(line.speaks)))
        _rows(sheet, (("advises", line.advises or ""),))
        _rows(sheet, (("why", line.why), ("but", line.caveat or "")))
        _rows(sheet, (("source", text) for text in line.references))
        if line.standing is not Standing.SHIPPED:
            _rows(sheet, (("file", line.source),))
    sheet.blank()


def standing_words(line: RuleLine) -> str:
    """Return what sets a rule apart from a shipped one in force; empty for those."""
    by = safe(line.by or "", _LONGEST_TEXT)
    return {
        Standing.SHIPPED: "",
        Standing.ADDED: "  added",
        Standing.OVERRIDES: "  overrides the rule of this id",
        Standing.OVERRIDDEN: f"  overridden by {by}",
        Standing.DISABLED: f"  disabled by {by}",
    }[line.standing]


def _rows(sheet: Sheet, rows: Iterable[tuple[str, str]]) -> None:
    for label, text in rows:
        if text:
            sheet.row(f"  {label}", safe(text, _LONGEST_TEXT))


def _points_rows(speaks: Sequence[Points]) -> tuple[tuple[str, str], ...]:
    return ("for", points_words(speaks, 1)), ("against", points_words(speaks, -1))


def points_words(speaks: Sequence[Points], sign: int) -> str:
    """Return the losses spoken for (1) or against (-1), the strongest first."""
    own = sorted((s for s in speaks if s.points * sign > 0), key=lambda s: (-abs(s.points), s.loss))
    return ", ".join(f"{said.loss} {said.points:+g}" for said in own)


def lint_sheet(report: LintReport, look: Look) -> Sheet:
    """Return the findings by file, each with what to do."""
    sheet = Sheet(look)
    file = None
    for finding in report.findings:
        if finding.file != file:
            file = finding.file
            sheet.line((safe(file, _LONGEST_TEXT), Role.TITLE))
        _write_finding(sheet, finding)
    if report.findings:
        sheet.blank()
    doubts = len(report.findings) - report.errors
    role = Role.BAD if report.errors else Role.GOOD
    sheet.line(
        (plural(report.errors, "error"), role),
        f", {plural(doubts, 'warning')} in {plural(report.files, 'file')}.",
    )
    return sheet


def _write_finding(sheet: Sheet, finding: RuleFinding) -> None:
    key = f"{safe(finding.key)}: " if finding.key else ""
    sheet.line(
        (f"{finding.severity}  ", _ROLES[finding.severity]),
        f"{key}{safe(finding.what, _LONGEST_TEXT)}",
        (f"  [{finding.fault}]", Role.FAINT),
        indent=2,
        hang=4,
    )
    sheet.line((f"fix: {safe(finding.fix, _LONGEST_TEXT)}", Role.FAINT), indent=4)


def trial_sheet(report: TrialReport, look: Look) -> Sheet:
    """Return the examples that failed, with the facts that decided."""
    sheet = Sheet(look)
    for text in report.untested:
        sheet.line(("untested  ", Role.BAD), safe(text, _LONGEST_TEXT), hang=4)
    for example in report.failed:
        _write_example(sheet, example)
    if report.failed or report.untested:
        sheet.blank()
    right = len(report.examples) - len(report.failed)
    role = Role.BAD if report.failed or report.untested else Role.GOOD
    sheet.line(
        (f"{right} of {plural(len(report.examples), 'example')}", role),
        f" of {plural(report.rules, 'rule')} went as they say.",
    )
    return sheet


def _write_example(sheet: Sheet, example: ExampleResult) -> None:
    sheet.line(
        ("failed  ", Role.BAD),
        (safe(example.rule, _LONGEST_ID), Role.TITLE),
        f" example {example.place}: said {_fires(example.expected)}, {_does(example.fires)}",
        (f"  {safe(example.file, _LONGEST_TEXT)}", Role.FAINT),
        hang=4,
    )
    for label, texts in (("facts", (", ".join(example.facts),)), ("because", example.deciding)):
        for text in texts:
            sheet.row(f"    {label}", safe(text, _LONGEST_TEXT))


def _fires(fires: bool) -> str:
    return "to fire" if fires else "not to fire"


def _does(fires: bool) -> str:
    return "it does" if fires else "it does not"


def metrics_sheet(listed: MetricList, look: Look) -> Sheet:
    """Return the metrics, each with its other names, the losses that serve it and the step."""
    sheet = Sheet(look)
    for line in listed.metrics:
        _write_metric(sheet, line)
    sheet.line(_shown(len(listed.metrics), listed.total, "metric"))
    return sheet


def _write_metric(sheet: Sheet, line: MetricLine) -> None:
    sheet.line(
        (safe(line.id, _LONGEST_ID), Role.TITLE),
        f"  {safe(line.title)}",
        (f"  {direction_words(line)}, {', '.join(line.tasks)}", Role.FAINT),
        hang=4,
    )
    _rows(sheet, (("also", ", ".join(line.aliases)), ("after @", line.level or "")))
    _rows(sheet, (("elicits", elicits_words(line)),))
    _rows(sheet, (*_points_rows(line.speaks), ("step", line.step or "")))
    sheet.blank()


def direction_words(line: MetricLine) -> str:
    """Return which way a metric is better."""
    return "higher is better" if line.greater_is_better else "lower is better"


def elicits_words(line: MetricLine) -> str:
    """Return the functional that a metric rewards."""
    return str(line.elicits) if line.elicits else "none: it is no mean over rows"
