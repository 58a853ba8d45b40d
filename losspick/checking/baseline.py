"""The list of known findings of an old project: written once, compared with from then on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from losspick.core.finding import (
    BASELINE_SCHEMA,
    Baseline,
    BaselineOutcome,
    CheckReport,
    KnownFinding,
)
from losspick.core.fingerprints import fingerprints, normalised, relative_path
from losspick.errors import InputError

_LONGEST_SOURCE = 100
_KEYS = tuple(field.name for field in fields(KnownFinding))


def known_findings(report: CheckReport, base: Path) -> tuple[KnownFinding, ...]:
    """Return the findings of a report as a baseline in that folder holds them, sorted."""
    keys = fingerprints(report, base)
    known = [
        KnownFinding(
            path=relative_path(finding.place.path, base),
            code=finding.code,
            name=finding.name,
            source=normalised(finding, line)[:_LONGEST_SOURCE],
            fingerprint=key,
        )
        for finding, line, key in zip(report.findings, report.lines, keys, strict=True)
    ]
    return tuple(sorted(known, key=lambda one: tuple(asdict(one).values())))


def baseline_text(known: Iterable[KnownFinding]) -> str:
    """Return the file for known findings: the same bytes for the same findings."""
    return json.dumps(asdict(Baseline(findings=tuple(known))), indent=2) + "\n"


def read_baseline(text: bytes, where: str) -> tuple[KnownFinding, ...]:
    """Return the known findings in a file.

    Raises:
        InputError: It is no baseline.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("schema") != BASELINE_SCHEMA:
        raise InputError(
            "is no baseline", where=where, fix=f"losspick check --write-baseline {where}"
        )
    findings = document.get("findings")
    if not isinstance(findings, list):
        raise InputError("has no list of findings", where=where)
    return tuple(_known(entry, where) for entry in findings)


def _known(entry: Any, where: str) -> KnownFinding:
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in _KEYS):
        raise InputError(f"has an entry without {', '.join(_KEYS)}", where=where)
    return KnownFinding(**{key: entry[key] for key in _KEYS})


def compare(
    report: CheckReport, known: Iterable[KnownFinding], file: Path, codes: Iterable[str]
) -> CheckReport:
    """Return the report with its new findings alone, and what became of the known ones.

    Args:
        report: All findings.
        known: Those of the baseline.
        file: The baseline.
        codes: Of the checks that ran: a finding of another one may still be there.
    """
    by_key = {one.fingerprint: one for one in known}
    keys = fingerprints(report, file.parent)
    pairs = zip(report.findings, report.lines, keys, strict=True)
    new = report.with_findings((f, line) for f, line, key in pairs if key not in by_key)
    outcome = BaselineOutcome(
        file=str(file),
        left_out=len(report.findings) - len(new.findings),
        gone=_gone(report, [one for key, one in by_key.items() if key not in keys], file, codes),
    )
    return replace(new, baseline=outcome)


def _gone(
    report: CheckReport, unmet: list[KnownFinding], file: Path, codes: Iterable[str]
) -> tuple[KnownFinding, ...]:
    """Return what no longer occurs: its check ran, and its file was checked or is gone."""
    unread = {error.path for error in report.errors}
    looked_at = {relative_path(path, file.parent) for path in report.checked if path not in unread}
    ran = set(codes)
    return tuple(
        one
        for one in unmet
        if one.code in ran and (one.path in looked_at or not (file.parent / one.path).exists())
    )
