"""Findings as workflow commands of GitHub Actions, which annotate the changed lines."""

from __future__ import annotations

from losspick.core.finding import CheckReport, Finding
from losspick.core.fingerprints import relative_path
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import neutralise

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_UNREAD, _PARTIAL = "losspick can't read this file", "losspick read this in part"
_FOREIGN = "losspick does not read such files"


def to_github(report: CheckReport) -> str:
    """Return one command a finding, and one a file that could not be read."""
    lines = [_annotation(finding) for finding in report.findings]
    for error in report.errors:
        level = "error" if error.named else "notice"
        title = _PARTIAL if error.partial else _FOREIGN if error.foreign else _UNREAD
        where = _properties(file=relative_path(error.path), title=title)
        lines.append(f"::{level} {where}::{_message(error.message)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    place = finding.place
    parts: dict[str, str | int] = {"file": relative_path(place.path), "line": place.line}
    # Columns count only within one line; those of a notebook are no columns of its file.
    if place.end_line == place.line and place.end_column and place.cell is None:
        parts |= {"col": place.column, "endLine": place.line, "endColumn": place.end_column}
    parts["title"] = f"losspick {finding.code}"
    said = (finding.message, finding.consequence, f"Fix: {finding.fix}")
    text = "%0A".join(map(_message, said))
    return f"::{_LEVELS[finding.severity]} {_properties(**parts)}::{text}"


def _properties(**parts: str | int) -> str:
    return ",".join(f"{name}={_property(str(value))}" for name, value in parts.items())


def _message(text: str) -> str:
    """Escape as the toolkit of Actions does; what is invisible becomes visible before."""
    clean = neutralise(text)
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
