"""The checks themselves as a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from losspick.core.explanation import CheckFacts
from losspick.core.finding import Check

CHECKS_SCHEMA = "losspick/checks/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckList:
    """The checks, in the order of their codes."""

    schema: str = CHECKS_SCHEMA
    version: str
    checks: tuple[CheckFacts, ...]


def check_list(checks: Iterable[Check], version: str) -> CheckList:
    """Return checks as they are written."""
    return CheckList(version=version, checks=tuple(map(check_facts, checks)))


def check_facts(check: Check) -> CheckFacts:
    """Return all that is known of a check."""
    return CheckFacts(
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
        on_request=check.on_request,
    )
