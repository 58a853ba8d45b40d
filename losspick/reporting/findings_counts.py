"""How often each check found something."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from losspick.core.finding import CheckReport


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCount:
    """How often a check found something.

    Attributes:
        code: Of the check.
        name: Of the check.
        count: Of its findings.
    """

    code: str
    name: str
    count: int


def statistics(report: CheckReport) -> tuple[CodeCount, ...]:
    """Return how often each check found something, most frequent first."""
    counts = Counter((finding.code, finding.name) for finding in report.findings)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(CodeCount(code=code, name=name, count=n) for (code, name), n in ranked)
