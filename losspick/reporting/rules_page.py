"""Rules, their check, their examples, and metrics as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from losspick.core.numbers import plural
from losspick.core.rule import Points
from losspick.reporting.markdown_text import cell_code, code_span, page, plain, table_lines
from losspick.reporting.rule_documents import (
    LintReport,
    MetricList,
    RuleLine,
    RuleList,
    TrialReport,
)
from losspick.reporting.rules_screen import (
    direction_words,
    elicits_words,
    points_words,
    standing_words,
)
from losspick.reporting.safe_text import safe

_LONGEST = 600


def rules_page(listed: RuleList) -> str:
    """Return the rules as a page."""
    lines = [f"# {plural(len(listed.rules), 'rule')}", ""]
    for line in listed.rules:
        lines += [f"## {plain(safe(line.id, _LONGEST))}", "", *_rule_lines(line), ""]
    return page(listed.version, lines)


def _rule_lines(line: RuleLine) -> list[str]:
    standing = standing_words(line).strip()
    lines = [f"- Basis: {line.basis}" + (f" ({plain(standing)})" if standing else "")]
    if not line.in_force:
        return lines
    rows = [("When", line.when), ("For", points_words(line.speaks, 1))]
    rows += [("Against", points_words(line.speaks, -1)), ("Advises", line.advises or "")]
    rows += [("Why", line.why)]
    rows += [("But", line.caveat or ""), *(("Source", text) for text in line.references)]
    return lines + [f"- {label}: {_cut(text)}" for label, text in rows if text]


def _cut(text: str) -> str:
    return plain(safe(text, _LONGEST))


def lint_page(report: LintReport) -> str:
    """Return the findings as a page."""
    rows = [
        (
            str(one.severity),
            cell_code(safe(one.file, _LONGEST)),
            *_cells(one.key, one.what, one.fix),
        )
        for one in report.findings
    ]
    title = (
        f"# Rules of {code_span(safe(report.folder, _LONGEST))}: {plural(report.errors, 'error')}"
    )
    findings = table_lines(("", "file", "key", "what", "fix"), rows) if rows else []
    return page(report.version, [title, "", f"{plural(report.files, 'file')}.", "", *findings])


def _cells(*texts: str) -> tuple[str, ...]:
    return tuple(map(_cut, texts))


def trial_page(report: TrialReport) -> str:
    """Return the examples that failed as a page."""
    rows = [
        (
            *_cells(f"{one.rule} example {one.place}"),
            "fires" if one.fires else "does not fire",
            *_cells(", ".join(one.facts), "; ".join(one.deciding)),
        )
        for one in report.failed
    ]
    right = len(report.examples) - len(rows)
    lines = [f"# Examples of {code_span(safe(report.folder, _LONGEST))}", ""]
    lines += [f"{right} of {plural(len(report.examples), 'example')} went as they say.", ""]
    lines += [f"- Untested: {_cut(text)}" for text in report.untested]
    failed = table_lines(("failed", "the rule", "facts", "because"), rows) if rows else []
    return page(report.version, [*lines, "", *failed])


def metrics_page(listed: MetricList) -> str:
    """Return the metrics as a page."""
    rows = [
        (
            cell_code(safe(line.id, _LONGEST)),
            *_cells(", ".join(line.aliases), direction_words(line), elicits_words(line)),
            *_cells(", ".join(_losses(line.speaks)), line.step or ""),
        )
        for line in listed.metrics
    ]
    head = ("metric", "also", "direction", "elicits", "losses", "step")
    return page(listed.version, [f"# {plural(len(rows), 'metric')}", "", *table_lines(head, rows)])


def _losses(speaks: Iterable[Points]) -> Iterable[str]:
    ordered = sorted(speaks, key=lambda said: (-said.points, said.loss))
    return (f"{said.loss} {said.points:+g}" for said in ordered)
