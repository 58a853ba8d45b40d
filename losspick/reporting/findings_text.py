"""Findings for people: in full with the source line, or one a line."""

from __future__ import annotations

import textwrap
from collections import Counter

from losspick.core.finding import (
    BaselineOutcome,
    CheckReport,
    Confidence,
    Finding,
    FixOutcome,
    ReadError,
)
from losspick.core.spec import Location
from losspick.core.vocabulary import Severity
from losspick.reporting.findings_counts import statistics
from losspick.reporting.safe_text import neutralise, safe
from losspick.reporting.source_line import marked

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_NARROWEST, _WIDEST = 40, 100

#: Why files are not read, by what the messages about them hold.
_REASONS = {
    "losspick itself failed": "for a fault of losspick",
    "syntax error": "syntax error",
    "too large": "too large",
    "decoded": "unknown encoding",
    "as YAML": "no valid YAML",
    "as JSON": "no valid JSON",
    "no notebook": "no valid notebook",
    "archive": "no valid archive",
    "too long": "took too long",
    "can't be read": "not readable",
    "no format": "of no known format",
}
_OTHER = "other"
#: So many entries of a baseline that no longer occur are named.
_MOST_GONE = 10
_MOST_PARTIAL = 5
_UNREAD = "can't be checked: "


def concise(report: CheckReport) -> str:
    """Return one line a finding: ``path:line:column: CODE message``."""
    lines = [
        f"{_where(finding.place)}: {finding.code} {_mark(finding)}{neutralise(finding.message)}"
        for finding in report.findings
    ]
    lines += [
        f"{neutralise(error.path)}: {_UNREAD if error.is_fault else ''}{neutralise(error.message)}"
        for error in report.errors
    ]
    return "".join(f"{line}\n" for line in lines)


def full(report: CheckReport, *, colour: bool = False, width: int = 100) -> str:
    """Return findings with the marked source line, the consequence and the fix, and a summary."""
    columns = min(max(width, _NARROWEST), _WIDEST)
    parts = [
        _finding(finding, line, colour=colour, width=columns)
        for finding, line in zip(report.findings, report.lines, strict=True)
    ]
    told = [error for error in report.errors if error.faulty or not error.partial]
    told += [error for error in _partial(report) if not error.faulty][:_MOST_PARTIAL]
    unread = [f"{neutralise(e.path)}: {neutralise(e.message)}\n" for e in told]
    return "\n".join([*parts, "".join(unread), summary(report)] if unread else
                     [*parts, summary(report)])  # fmt: skip


def counts(report: CheckReport) -> str:
    """Return how often each check found something, most frequent first."""
    ranked = statistics(report)
    width = len(str(ranked[0].count)) if ranked else 0
    return "".join(f"{one.count:>{width}}  {one.code}  {one.name}\n" for one in ranked)


def summary(report: CheckReport) -> str:
    """Return what was found in how many files, what was not read and why, what was known."""
    severities = Counter(finding.severity for finding in report.findings)
    found = [_plural(severities[s], s.value) for s in reversed(Severity) if severities[s]]
    new = " new" if report.baseline else ""
    said = ", ".join(found) if found else f"no{new} findings"
    pairings = f"{_plural(report.specs, 'pairing')} in {_plural(report.files, 'file')}"
    lines = [f"{said} ({pairings}{_compared(report)}){_unread(report)}"]
    if report.fixed is not None:
        lines.append(_fixed(report.fixed, report))
    elif report.fixable:
        lines.append(f"[*] {report.fixable} of them can be fixed by --fix; --diff shows how")
    if report.baseline:
        lines += _baseline(report.baseline)
    return "".join(f"{line}\n" for line in lines)


def _compared(report: CheckReport) -> str:
    if report.compared is None:
        return ""
    names = " and ".join(map(repr, report.targets))
    told = f": {names}, as the code names it" if names else ""
    return f", {report.compared or 'none'} compared with the data{told}"


def _fixed(fixed: FixOutcome, report: CheckReport) -> str:
    found = f"fixed {_plural(fixed.findings, 'finding')} in {_plural(fixed.files, 'file')}"
    return f"{found}; {len(report.findings)} left, for people to fix"


def _unread(report: CheckReport) -> str:
    partial = {error.path for error in _partial(report)}
    judged = f"; {_plural(len(partial), 'file')} judged in part" if partial else ""
    unread = [error for error in report.errors if not error.partial]
    if not unread:
        return judged
    reasons = Counter(_reason(error.message) for error in unread)
    why = ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())
    said = f" ({why})" if set(reasons) != {_OTHER} else ""
    return f"; {_plural(len(unread), 'file')} not read{said}{judged}"


def _partial(report: CheckReport) -> list[ReadError]:
    return [error for error in report.errors if error.partial]


def _reason(message: str) -> str:
    return next((reason for sign, reason in _REASONS.items() if sign in message), _OTHER)


def _baseline(baseline: BaselineOutcome) -> list[str]:
    file = neutralise(baseline.file)
    lines = [f"{_plural(baseline.left_out, 'known finding')} left out ({file})"]
    if not baseline.gone:
        return lines
    entries = "entry no longer occurs" if len(baseline.gone) == 1 else "entries no longer occur"
    lines.append(f"{len(baseline.gone)} {entries}; losspick check --write-baseline {file}")
    for one in baseline.gone[:_MOST_GONE]:
        lines.append(f"  {neutralise(one.path)}: {one.code} {neutralise(one.source)}".rstrip())
    if len(baseline.gone) > _MOST_GONE:
        lines.append(f"  and {len(baseline.gone) - _MOST_GONE} more")
    return lines


def _mark(finding: Finding) -> str:
    """Return the sign of findings that ``--fix`` settles."""
    return "[*] " if finding.edits else ""


def _where(place: Location) -> str:
    cell = f" (cell {place.cell}, line {place.cell_line})" if place.cell is not None else ""
    inner = f" ({safe(place.inner)})" if place.inner else ""
    return f"{neutralise(place.path)}:{place.line}:{place.column}{cell}{inner}"


def _finding(finding: Finding, line: str, *, colour: bool, width: int) -> str:
    word = finding.severity.value
    if colour:
        word = f"{_COLOURS[finding.severity]}{word}{_PLAIN}{_BOLD}"
    head = f"{_where(finding.place)}: {word} {finding.code} {_mark(finding)}{finding.name}"
    if finding.confidence is not Confidence.HIGH:
        head += f" ({finding.confidence.value} confidence)"
    lines = [f"{_BOLD}{head}{_PLAIN}" if colour else head, *marked(finding.place, line, width)]
    labelled = (("", finding.message), ("then: ", finding.consequence), ("fix:  ", finding.fix))
    for label, text in labelled:
        lines += textwrap.wrap(
            neutralise(text), width, initial_indent=f"  {label}",
            subsequent_indent=" " * (2 + len(label)), break_long_words=False,
        )  # fmt: skip
    lines += [f"  see:  {_where(place)}" for place in _others(finding)]
    return "\n".join(lines) + "\n"


def _others(finding: Finding) -> list[Location]:
    seen = {(finding.place.path, finding.place.line)}
    others = []
    for place in finding.related:
        if (place.path, place.line) not in seen:
            seen.add((place.path, place.line))
            others.append(place)
    return others[:3]


def _plural(number: int, word: str) -> str:
    plural = f"{word}s" if word != "info" else word
    return f"{number} {word if number == 1 else plural}"
