"""Findings as JSON, and the classes that its schema is derived from."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from losspick.core.finding import BaselineOutcome, CheckReport, Confidence, Finding
from losspick.core.repair import Edit
from losspick.core.spec import Location
from losspick.core.vocabulary import Severity
from losspick.reporting.findings_counts import CodeCount, statistics
from losspick.reporting.to_json import dumps, to_dict

CHECK_SCHEMA = "losspick/check/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditLine:
    """A part of a text that another takes the place of.

    Attributes:
        path: The file.
        line: First line, from one.
        column: First column, in characters from one; in a notebook, within the code of the cell.
        end_line: Last line.
        end_column: Column after the last character.
        cell: Code cell of a notebook, from one; null: no notebook.
        start: Offset of the first character in the file, or in the code of the cell.
        end: Offset behind the last character.
        text: What takes its place.
    """

    path: str
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    cell: int | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A place that takes part in what does not fit.

    Attributes:
        path: The file.
        line: First line, from one.
        column: First column, in characters from one; in a notebook, within the code of the cell.
        end_line: Last line; null: not known.
        end_column: Column after the last character; null: not known.
        cell: Code cell of a notebook, from one; null: no notebook.
        cell_line: Line within that cell, from one; null: no notebook.
        inner: Where in a file without lines, such as an archive; null: it has lines.
    """

    path: str
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    cell: int | None
    cell_line: int | None
    inner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """Something that does not fit.

    Attributes:
        code: Of the check, such as LP101.
        name: Of the check, in words.
        severity: How bad, if true.
        confidence: How sure.
        message: What is wrong, one sentence.
        consequence: What it does to training.
        fix: What to change.
        path: The file.
        line: First line, from one.
        column: First column, in characters from one; in a notebook, within the code of the cell.
        end_line: Last line; null: not known.
        end_column: Column after the last character; null: not known.
        cell: Code cell of a notebook, from one; null: no notebook.
        cell_line: Line within that cell, from one; null: no notebook.
        inner: Where in a file without lines, such as an archive; null: it has lines.
        related: Other places that take part, such as the activation and the loss.
        edits: The changes with which --fix settles it; empty: no machine can.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    consequence: str
    fix: str
    path: str
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    cell: int | None
    cell_line: int | None
    inner: str | None
    related: tuple[PlaceLine, ...]
    edits: tuple[EditLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFile:
    """A file that could not be read.

    Attributes:
        path: The file.
        message: Why.
    """

    path: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSummary:
    """The run in numbers.

    Attributes:
        files: Files that were looked at.
        specs: Pairings of an output and a loss that were found in them.
        findings: All findings told.
        info: Those of this severity.
        warning: Those of this severity.
        error: Those of this severity.
        unreadable: Files that could not be read.
        known: Findings left out because the baseline has them.
        fixable: Those that --fix settles.
        fixed: Findings that --fix has settled, and that are no longer told.
    """

    files: int
    specs: int
    findings: int
    info: int
    warning: int
    error: int
    unreadable: int
    known: int
    fixable: int
    fixed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDocument:
    """The outcome of a run over files.

    Attributes:
        version: Of losspick.
        findings: In the order of path, line and column.
        errors: Files that could not be read, or were judged in part.
        summary: The run in numbers.
        statistics: The checks that found something, most frequent first.
        baseline: What the list of known findings made of it; null: there is none.
    """

    schema: str = CHECK_SCHEMA
    version: str
    findings: tuple[FindingLine, ...]
    errors: tuple[UnreadFile, ...]
    summary: CheckSummary
    statistics: tuple[CodeCount, ...]
    baseline: BaselineOutcome | None


def document(report: CheckReport) -> CheckDocument:
    """Return the report as it is written."""
    severities = Counter(finding.severity for finding in report.findings)
    return CheckDocument(
        version=report.version,
        findings=tuple(map(finding_line, report.findings)),
        errors=tuple(UnreadFile(path=e.path, message=e.message) for e in report.errors),
        summary=CheckSummary(
            files=report.files,
            specs=report.specs,
            findings=len(report.findings),
            info=severities[Severity.INFO],
            warning=severities[Severity.WARNING],
            error=severities[Severity.ERROR],
            unreadable=sum(not error.partial for error in report.errors),
            known=report.baseline.left_out if report.baseline else 0,
            fixable=report.fixable,
            fixed=report.fixed.findings if report.fixed else 0,
        ),
        statistics=statistics(report),
        baseline=report.baseline,
    )


def finding_line(finding: Finding) -> FindingLine:
    """Return one finding as it is written."""
    place = finding.place
    return FindingLine(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        confidence=finding.confidence,
        message=finding.message,
        consequence=finding.consequence,
        fix=finding.fix,
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        cell=place.cell,
        cell_line=place.cell_line,
        inner=place.inner,
        related=tuple(map(_place_line, finding.related)),
        edits=tuple(map(_edit_line, finding.edits)),
    )


def _place_line(place: Location) -> PlaceLine:
    return PlaceLine(
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        cell=place.cell,
        cell_line=place.cell_line,
        inner=place.inner,
    )


def _edit_line(edit: Edit) -> EditLine:
    place = edit.place
    return EditLine(
        path=place.path,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        cell=place.cell,
        start=edit.start,
        end=edit.end,
        text=edit.text,
    )


def to_json(report: CheckReport) -> str:
    """Return one JSON object."""
    return dumps(to_dict(document(report)))


def to_json_lines(report: CheckReport) -> str:
    """Return one JSON object a finding, each on its line."""
    return "".join(json.dumps(to_dict(finding_line(f))) + "\n" for f in report.findings)
