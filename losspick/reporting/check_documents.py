"""The checks themselves as a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from losspick.core.finding import Check, Example
from losspick.core.vocabulary import Severity

CHECKS_SCHEMA = "losspick/checks/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One thing that can be wrong.

    Attributes:
        code: ``LP`` and three digits; never changes its meaning.
        name: In kebab-case.
        severity: How bad its findings are, unless one says otherwise.
        title: One sentence.
        why: Why it is wrong.
        consequence: What it does to training.
        fix: What to change.
        repairs: What ``--fix`` changes by itself; empty: nothing.
        bad: Files that it reports.
        good: Near misses that it leaves alone.
        references: Where to read more.
    """

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    consequence: str
    fix: str
    repairs: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckList:
    """The checks, in the order of their codes."""

    schema: str = CHECKS_SCHEMA
    version: str
    checks: tuple[CheckLine, ...]


def check_list(checks: Iterable[Check], version: str) -> CheckList:
    """Return checks as they are written."""
    lines = tuple(
        CheckLine(
            code=check.code,
            name=check.name,
            severity=check.severity,
            title=check.title,
            why=check.why,
            consequence=check.consequence,
            fix=check.fix,
            repairs=check.repairs,
            bad=check.bad,
            good=check.good,
            references=check.references,
        )
        for check in checks
    )
    return CheckList(version=version, checks=lines)
