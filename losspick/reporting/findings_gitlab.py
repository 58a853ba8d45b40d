"""Findings as a code quality report of GitLab."""

from __future__ import annotations

import json
from typing import Any

from losspick.core.finding import CheckReport, Finding, ReadError
from losspick.core.fingerprints import fingerprints, relative_path
from losspick.core.vocabulary import Severity
from losspick.reporting.safe_text import without_surrogates

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(report: CheckReport) -> str:
    """Return a list of issues, each with a key that stays the same when lines move.

    A file that can't be read is one, too: an empty list would say that nothing is wrong with it.
    """
    keys = fingerprints(report)
    issues = [_issue(f, key) for f, key in zip(report.findings, keys, strict=True)]
    unread = [_unread(error) for error in report.errors if error.is_fault]
    return json.dumps([*issues, *unread], indent=2) + "\n"


def _unread(error: ReadError) -> dict[str, Any]:
    import hashlib

    path = without_surrogates(relative_path(error.path))
    return {
        "check_name": "unreadable",
        "description": without_surrogates(f"losspick can't read this file: {error.message}"),
        "fingerprint": hashlib.sha256(f"unreadable\0{path}".encode()).hexdigest()[:32],
        "severity": "critical" if error.named else "info",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


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
