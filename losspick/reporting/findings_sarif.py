"""Findings as SARIF 2.1.0, as code scanning takes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from losspick.core.finding import Check, CheckReport, Example, Finding, ReadError
from losspick.core.fingerprints import fingerprints, relative_path
from losspick.core.spec import Location
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import without_surrogates

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def to_sarif(report: CheckReport, checks: Mapping[str, Check]) -> str:
    """Return one run with all checks as its rules."""
    codes = list(checks)
    keys = fingerprints(report)
    driver = {
        "name": "losspick",
        "semanticVersion": report.version,
        "rules": [_rule(check) for check in checks.values()],
    }
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder in which losspick was run."}}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [
            _result(finding, codes.index(finding.code), key)
            for finding, key in zip(report.findings, keys, strict=True)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("-")),
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": f"{check.why} {check.consequence}"[:1000]},
        "help": {
            "text": f"{check.why}\n{check.consequence}\nFix: {check.fix}",
            "markdown": _markdown(check),
        },
        "defaultConfiguration": {
            "level": _LEVELS[check.severity],
            "enabled": not check.on_request,
        },
        "properties": {
            "tags": ["machine-learning"],
            "precision": "high",
            "problem.severity": _PROBLEMS[check.severity],
        },
    }


def _markdown(check: Check) -> str:
    parts = [check.why, check.consequence, f"**Fix:** {check.fix}"]
    for title, examples in (("Wrong", check.bad), ("Right", check.good)):
        parts += [f"**{title}:**\n\n{_fenced(example)}" for example in examples[:1]]
    return "\n\n".join(parts)


def _fenced(example: Example) -> str:
    language = {"py": "python", "yml": "yaml"}.get(suffix := example.name.split(".")[-1], suffix)
    return f"```{language}\n{example.text.rstrip()}\n```"


def _invocation(report: CheckReport) -> dict[str, Any]:
    return {
        "executionSuccessful": not any(error.named for error in report.errors),
        "toolExecutionNotifications": [_unread(error) for error in report.errors],
    }


def _unread(error: ReadError) -> dict[str, Any]:
    return {
        "level": "error" if error.named else "note" if error.foreign else "warning",
        "message": {"text": without_surrogates(error.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(error.path)}}],
    }


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    text = f"{finding.message} {finding.consequence} Fix: {finding.fix}"
    result = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": without_surrogates(text)},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:1"},
        "properties": {"confidence": finding.confidence.value},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place)} for number, place in enumerate(finding.related, 1)
        ]
    if finding.edits and not any(edit.place.cell for edit in finding.edits):
        result["fixes"] = [_fix(finding)]
    return result


def _fix(finding: Finding) -> dict[str, Any]:
    """Return the edits of a finding; those of a notebook count in the code of its cells."""
    changed = [
        {
            "deletedRegion": _region(edit.place),
            **({"insertedContent": {"text": without_surrogates(edit.text)}} if edit.text else {}),
        }
        for edit in finding.edits
    ]
    artifact = _artifact(finding.edits[0].place.path)
    return {
        "description": {"text": without_surrogates(finding.fix)},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": changed}],
    }


def _location(place: Location) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(place.path), "region": _region(place)}
    }
    cell = f"cell {place.cell}, line {place.cell_line}" if place.cell is not None else None
    inner = place.inner or cell
    if inner:
        location["logicalLocations"] = [{"fullyQualifiedName": without_surrogates(inner)}]
    return location


def _region(place: Location) -> dict[str, int]:
    """Return where it is; columns in the code of a notebook's cell are no columns of its file."""
    region = {"startLine": place.line}
    if place.end_line is not None:
        region["endLine"] = place.end_line
    if place.cell is None:
        region["startColumn"] = place.column
        if place.end_column is not None:
            region["endColumn"] = place.end_column
    return region


def _artifact(path: str) -> dict[str, str]:
    inner = relative_path(path)
    quoted = quote(inner.encode("utf-8", "surrogateescape"))
    if PurePath(inner).is_absolute():
        return {"uri": f"file://{quoted if quoted.startswith('/') else f'/{quoted}'}"}
    return {"uri": quoted, "uriBaseId": _ROOT}
