"""Rules that say opposite things under the same condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from losspick.core.rule import Condition, Operator, Points, Predicate, Rule
from losspick.core.rule_report import RuleFault, RuleFinding
from losspick.core.vocabulary import Severity


def conflicts(rules: Sequence[Rule], shipped: Sequence[Rule]) -> Iterator[RuleFinding]:
    """Yield each loss for which a rule speaks and against which another does, both firing at once.

    Against a shipped rule this may be meant, and is only worth a look.
    """
    said: dict[Any, list[tuple[Rule, Points, Severity]]] = {}
    for rule in shipped:
        _note(said, rule, Severity.WARNING)
    for rule in rules:
        alike = said.get(_form(rule.when), [])
        for own in rule.speaks:
            for other, theirs, severity in alike:
                if own.loss == theirs.loss and own.points * theirs.points < 0:
                    yield _conflict(rule, own, other, theirs, severity)
        _note(said, rule, Severity.ERROR)


def _note(said: dict[Any, list[tuple[Rule, Points, Severity]]], rule: Rule, how: Severity) -> None:
    for points in rule.speaks:
        said.setdefault(_form(rule.when), []).append((rule, points, how))


def _conflict(
    rule: Rule, own: Points, other: Rule, theirs: Points, severity: Severity
) -> RuleFinding:
    return RuleFinding(
        fault=RuleFault.CONTRADICTION,
        severity=severity,
        file=rule.source,
        key=f"speaks.{own.loss}",
        what=f"{own.points:+g} points, and {other.id} gives {theirs.points:+g} under the same "
        "condition",
        fix=f"merge the two, or override or disable {other.id}",
    )


def _form(condition: Condition) -> Any:
    """Return a form that is equal for conditions that differ in order and spelling only."""
    return (
        frozenset(map(_comparison, condition.predicates)),
        frozenset(map(_form, condition.any_of)),
        frozenset(map(_form, condition.none_of)),
    )


def _comparison(predicate: Predicate) -> Any:
    operand = predicate.operand
    if predicate.operator in (Operator.IS, Operator.IN):
        return predicate.field, frozenset(operand if isinstance(operand, tuple) else (operand,))
    return predicate.field, predicate.operator, operand
