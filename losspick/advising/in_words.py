"""A rule's condition as a sentence, and the comparisons that decided whether it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from losspick.advising.match import holds, satisfied
from losspick.core.numbers import number
from losspick.core.rule import Condition, Fact, Operator, Predicate


def condition_words(condition: Condition) -> str:
    """Return a condition as one line: all parts hold, parts joined by "or" in brackets."""
    return " and ".join(_parts(condition)) or "always"


def _parts(condition: Condition) -> Iterator[str]:
    yield from map(predicate_words, condition.predicates)
    if condition.any_of:
        either = " or ".join(_bracketed(part) for part in condition.any_of)
        yield f"({either})" if len(condition.any_of) > 1 else either
    for part in condition.none_of:
        yield f"not {_bracketed(part, single=False)}"


def _bracketed(condition: Condition, *, single: bool = True) -> str:
    words = condition_words(condition)
    return words if single and len(list(_parts(condition))) == 1 else f"({words})"


def predicate_words(predicate: Predicate) -> str:
    """Return one comparison, such as "kurtosis above 6"."""
    name, operand = predicate.field, predicate.operand
    if predicate.operator is Operator.EXISTS:
        return f"{name} is {'known' if operand else 'unknown'}"
    if predicate.operator is Operator.BETWEEN and isinstance(operand, tuple):
        return f"{name} from {fact_words(operand[0])} to {fact_words(operand[1])}"
    if predicate.operator is Operator.IN and isinstance(operand, tuple):
        words = ", ".join(map(fact_words, operand))
        return f"{name} is one of {words}" if len(operand) > 1 else f"{name} is {words}"
    return f"{name} {predicate.operator} {fact_words(operand)}"


def fact_words(fact: Fact | tuple[float, float]) -> str:
    """Return a fact as people read it."""
    if fact is None or fact == ():
        return "unknown"
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    if isinstance(fact, tuple):
        return ", ".join(map(str, fact))
    return fact if isinstance(fact, str) else number(fact)


def deciding(condition: Condition, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return the comparisons that made a condition hold, or fail, with the facts compared."""
    return tuple(dict.fromkeys(_deciding(condition, facts, wanted=holds(condition, facts))))


def _deciding(condition: Condition, facts: Mapping[str, Fact], *, wanted: bool) -> Iterator[str]:
    for predicate in condition.predicates:
        if satisfied(predicate, facts.get(predicate.field)) is wanted:
            yield f"{predicate_words(predicate)}: {_told(wanted)}{_found(predicate, facts)}"
    if any(holds(part, facts) for part in condition.any_of) is wanted:
        for part in condition.any_of:
            if holds(part, facts) is wanted:
                yield from _deciding(part, facts, wanted=wanted)
    for part in condition.none_of:
        if holds(part, facts) is not wanted:
            said = f"not ({condition_words(part)})"
            yield f"{said}: {_told(wanted)}"
            yield from _deciding(part, facts, wanted=not wanted)


def _told(wanted: bool) -> str:
    return "holds" if wanted else "fails"


def _found(predicate: Predicate, facts: Mapping[str, Fact]) -> str:
    return f", {predicate.field} is {fact_words(facts.get(predicate.field))}"
