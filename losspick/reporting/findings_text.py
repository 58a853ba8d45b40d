"""Findings for people: in full with the source line, or one a line."""

from __future__ import annotations

import textwrap

from losspick.core.finding import CheckReport, Finding
from losspick.core.spec import Location
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import neutralise, safe

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
#: A source line longer than this is cut around the place that is meant.
_LONGEST_LINE = 120


def concise(report: CheckReport) -> str:
    """Return one line a finding: ``path:line:column: CODE message``."""
    lines = [
        f"{_where(finding.place)}: {finding.code} {neutralise(finding.message)}"
        for finding in report.findings
    ]
    lines += [f"{neutralise(e.path)}: can't be checked: {neutralise(e.message)}" for e in
              report.errors]  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def full(report: CheckReport, *, colour: bool = False, width: int = 100) -> str:
    """Return findings with the marked source line, the consequence and the fix."""
    parts = [
        _finding(finding, line, colour=colour, width=width)
        for finding, line in zip(report.findings, report.lines, strict=True)
    ]
    parts += [f"{neutralise(e.path)}: {neutralise(e.message)}\n" for e in report.errors]
    return "\n".join([*parts, _summary(report)])


def _where(place: Location) -> str:
    cell = f" (cell {place.cell})" if place.cell is not None else ""
    inner = f" ({safe(place.inner)})" if place.inner else ""
    return f"{neutralise(place.path)}:{place.line}:{place.column}{cell}{inner}"


def _finding(finding: Finding, line: str, *, colour: bool, width: int) -> str:
    word = finding.severity.value
    if colour:
        word = f"{_COLOURS[finding.severity]}{word}{_PLAIN}"
    head = f"{_where(finding.place)}: {word} {finding.code} {finding.name}"
    lines = [f"{_BOLD}{head}{_PLAIN}" if colour else head]
    lines += _marked(finding.place, line)
    for label, text in (
        ("", finding.message), ("then: ", finding.consequence), ("fix:  ", finding.fix)
    ):  # fmt: skip
        lines += textwrap.wrap(
            neutralise(text), max(width, 40), initial_indent=f"  {label}",
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


def _marked(place: Location, line: str) -> list[str]:
    """Return the source line, and a line of marks below what is meant."""
    if not line.strip():
        return []
    start = place.column - 1
    end = len(line) if place.end_line != place.line else (place.end_column or start + 2) - 1
    first = max(0, start - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    if first == 0:
        first = len(line) - len(line.lstrip()) if start >= len(line) - len(line.lstrip()) else 0
    shown = line[first : first + _LONGEST_LINE].rstrip().replace("\t", " ")
    width = max(1, min(end, first + len(shown)) - start)
    gutter = f"  {place.line:>5} | "
    return [
        gutter + neutralise(shown),
        " " * (len(gutter) - 2) + "| " + " " * (start - first) + "^" * width,
    ]


def _summary(report: CheckReport) -> str:
    counts = dict.fromkeys(reversed(Severity), 0)
    for finding in report.findings:
        counts[finding.severity] += 1
    found = ", ".join(_plural(n, severity.value) for severity, n in counts.items() if n)
    unread = f"; {_plural(len(report.errors), 'file')} not read" if report.errors else ""
    said = found or "no findings"
    return (
        f"{said} ({_plural(report.specs, 'pairing')} in {_plural(report.files, 'file')}){unread}\n"
    )


def _plural(number: int, word: str) -> str:
    plural = f"{word}s" if word != "info" else word
    return f"{number} {word if number == 1 else plural}"
