"""Tell whether a rule's condition holds for the facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from losspick.core.rule import Condition, Fact, Operator, Predicate


def holds(condition: Condition, facts: Mapping[str, Fact]) -> bool:
    """Tell whether all predicates hold, one of ``any_of`` if given, and none of ``none_of``."""
    return (
        all(satisfied(predicate, facts.get(predicate.field)) for predicate in condition.predicates)
        and (not condition.any_of or any(holds(part, facts) for part in condition.any_of))
        and not any(holds(part, facts) for part in condition.none_of)
    )


def satisfied(predicate: Predicate, fact: Fact) -> bool:
    """Tell whether one comparison holds; an unknown fact satisfies only ``exists = false``."""
    known = fact is not None and fact != ()
    if predicate.operator is Operator.EXISTS:
        return known is predicate.operand
    return known and _COMPARE[predicate.operator](fact, predicate.operand)


def _is(fact: Fact, operand: object) -> bool:
    return operand in fact if isinstance(fact, tuple) else fact == operand


def _in(fact: Fact, operand: object) -> bool:
    return any(_is(fact, one) for one in cast("tuple[object, ...]", operand))


def _above(fact: Fact, operand: object) -> bool:
    return cast("float", fact) > cast("float", operand)


def _below(fact: Fact, operand: object) -> bool:
    return cast("float", fact) < cast("float", operand)


def _between(fact: Fact, operand: object) -> bool:
    low, high = cast("tuple[float, float]", operand)
    return low <= cast("float", fact) <= high


_COMPARE: dict[Operator, Callable[[Fact, object], bool]] = {
    Operator.IS: _is,
    Operator.IN: _in,
    Operator.ABOVE: _above,
    Operator.BELOW: _below,
    Operator.BETWEEN: _between,
}
