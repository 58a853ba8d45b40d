"""Run the checks on the specs of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from losspick.checking.catalogue import all_checks
from losspick.checking.suppressions import Suppression, silence
from losspick.core.finding import Check, Confidence, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def check_specs(specs: Iterable[ModelSpec], checks: Sequence[Check]) -> list[Finding]:
    """Return the findings of all checks, each once; the gravest for one pairing stands."""
    found: dict[object, Finding] = {}
    for spec in specs:
        for check in checks:
            for finding in check.run(check, spec):
                found.setdefault((finding.code, finding.place, finding.message), finding)
    return _without_doubles(list(found.values()))


def _without_doubles(findings: list[Finding]) -> list[Finding]:
    """Keep one finding a code and place, as one loss may be applied on many lines."""
    kept: dict[tuple[str, str, int, int], Finding] = {}
    for finding in findings:
        place = finding.place
        kept.setdefault((finding.code, place.path, place.line, place.column), finding)
    return list(kept.values())


def with_comments(
    findings: list[Finding], comments: list[Suppression], checks: Sequence[Check]
) -> list[Finding]:
    """Return the findings that are not silenced, and those about comments without effect."""
    left = silence(findings, comments)
    by_code = {check.code: check for check in checks}
    unused = by_code.get("LP901")
    if unused is None:
        return left
    known = {check.code.lower() for check in all_checks().values()}
    selected = {check.code.lower() for check in checks}
    for comment in comments:
        left_out = comment.codes & known - selected
        if not comment.used and not left_out:
            left.append(
                unused.finding(
                    comment.place,
                    "this comment silences nothing",
                    severity=Severity.INFO,
                    confidence=Confidence.HIGH,
                )
            )
    return left
