"""Findings for programs: JSON, JSON Lines, GitHub annotations, SARIF."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from losspick.core.finding import Check, CheckReport, Finding
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import neutralise, without_surrogates

CHECK_SCHEMA = "losspick/check/1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def document(report: CheckReport) -> dict[str, Any]:
    """Return the report as plain dictionaries and lists."""
    by_severity = {s.value: sum(f.severity is s for f in report.findings) for s in Severity}
    return {
        "schema": CHECK_SCHEMA,
        "version": report.version,
        "findings": [finding_document(finding) for finding in report.findings],
        "errors": [
            {"path": without_surrogates(e.path), "message": without_surrogates(e.message)}
            for e in report.errors
        ],
        "summary": {
            "files": report.files,
            "specs": report.specs,
            "findings": len(report.findings),
            **by_severity,
            "unreadable": len(report.errors),
        },
    }


def finding_document(finding: Finding) -> dict[str, Any]:
    """Return one finding as a dictionary."""
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": without_surrogates(finding.message),
        "consequence": without_surrogates(finding.consequence),
        "fix": without_surrogates(finding.fix),
        "path": without_surrogates(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "cell": place.cell,
        "inner": place.inner,
    }


def to_json(report: CheckReport) -> str:
    """Return one JSON object."""
    return json.dumps(document(report), indent=2, allow_nan=False) + "\n"


def to_json_lines(report: CheckReport) -> str:
    """Return one JSON object a finding, each on its line."""
    return "".join(json.dumps(finding_document(f)) + "\n" for f in report.findings)


def to_github(report: CheckReport) -> str:
    """Return workflow commands that annotate the files."""
    lines = [_annotation(finding) for finding in report.findings]
    for error in report.errors:
        where = f"file={_property(error.path)}"
        lines.append(f"::error {where},title=losspick::{_message(error.message)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    level = {"note": "notice"}.get(_LEVELS[finding.severity], _LEVELS[finding.severity])
    place = finding.place
    parts = [f"file={_property(place.path)}", f"line={place.line}"]
    if place.end_line == place.line and place.end_column:
        parts += [f"col={place.column}", f"endLine={place.line}", f"endColumn={place.end_column}"]
    parts.append(f"title=losspick {finding.code}")
    text = f"{finding.message} {finding.consequence} fix: {finding.fix}"
    return f"::{level} {','.join(parts)}::{_message(text)}"


def _message(text: str) -> str:
    clean = neutralise(text)
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    path = PurePath(text).as_posix()
    return _message(path).replace(":", "%3A").replace(",", "%2C")


def to_sarif(report: CheckReport, checks: Mapping[str, Check]) -> str:
    """Return SARIF 2.1.0 as GitHub's code scanning takes it."""
    codes = list(checks)
    run = {
        "tool": {
            "driver": {
                "name": "losspick",
                "semanticVersion": report.version,
                "rules": [_rule(check) for check in checks.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": _results(report, codes),
    }
    return (
        json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"
    )


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("-")),
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": f"{check.why} {check.consequence}"[:1000]},
        "help": {
            "text": f"{check.why}\n{check.consequence}\nFix: {check.fix}",
            "markdown": f"{check.why}\n\n{check.consequence}\n\n**Fix:** {check.fix}",
        },
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {
            "tags": ["machine-learning"],
            "precision": "high",
            "problem.severity": {"note": "recommendation"}.get(
                _LEVELS[check.severity], _LEVELS[check.severity]
            ),
        },
    }


def _results(report: CheckReport, codes: Sequence[str]) -> list[dict[str, Any]]:
    seen: dict[str, int] = {}
    results = []
    for finding, line in zip(report.findings, report.lines, strict=True):
        key = hashlib.sha256(
            f"{finding.code}\0{finding.place.path}\0{''.join(line.split())}".encode(
                "utf-8", "backslashreplace"
            )
        ).hexdigest()[:16]
        seen[key] = seen.get(key, 0) + 1
        results.append(_result(finding, codes.index(finding.code), f"{key}:{seen[key]}"))
    return results


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    place = finding.place
    region: dict[str, int] = {"startLine": place.line, "startColumn": place.column}
    if place.end_line is not None:
        region["endLine"] = place.end_line
    if place.end_column is not None:
        region["endColumn"] = place.end_column
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(place.path)}, "region": region}
    }
    if place.inner:
        location["logicalLocations"] = [{"fullyQualifiedName": place.inner}]
    text = f"{finding.message} {finding.consequence} Fix: {finding.fix}"
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": without_surrogates(text)},
        "locations": [location],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }


def _uri(path: str) -> str:
    """Return a path relative to the working folder, as a URI."""
    pure = PurePath(path)
    if pure.is_absolute():
        from pathlib import Path

        here = Path.cwd()
        pure = pure.relative_to(here) if pure.is_relative_to(here) else pure
    return quote(pure.as_posix().encode("utf-8", "surrogateescape"))
