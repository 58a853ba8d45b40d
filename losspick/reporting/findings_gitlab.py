"""Findings as a code quality report of GitLab."""

from __future__ import annotations

import json
from typing import Any

from losspick.core.finding import CheckReport, Finding
from losspick.core.fingerprints import fingerprints, relative_path
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import without_surrogates

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(report: CheckReport) -> str:
    """Return a list of issues, each with a key that stays the same when lines move."""
    keys = fingerprints(report)
    issues = [_issue(f, key) for f, key in zip(report.findings, keys, strict=True)]
    return json.dumps(issues, indent=2) + "\n"


def _issue(finding: Finding, key: str) -> dict[str, Any]:
    place = finding.place
    text = f"{finding.message} {finding.consequence} Fix: {finding.fix}"
    return {
        "check_name": finding.code,
        "description": without_surrogates(f"{finding.code} {finding.name}: {text}"),
        "fingerprint": key,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": without_surrogates(relative_path(place.path)),
            "lines": {"begin": place.line, "end": place.end_line or place.line},
        },
    }
