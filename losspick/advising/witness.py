"""Look for facts under which a condition holds; where there are none it can never fire.

The condition is searched branch by branch. A branch collects comparisons, each to be true or
false; facts are tried one by one, since but for the kind, which decides the task and which facts
are known, they do not depend on each other.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from losspick.advising.fields import FIELDS, FactType
from losspick.advising.match import satisfied
from losspick.advising.possible import ALWAYS_KNOWN, KINDS_WITH, WHOLE, bounds_of
from losspick.core.answers import tasks_for
from losspick.core.rule import Condition, Fact, Predicate
from losspick.core.vocabulary import Kind, Task

#: Steps before a condition is left undecided; rules as people write them take some twenty.
MOST_STEPS = 1_000

#: Comparisons a condition may have before the search is not even begun.
MOST_COMPARISONS = 40

#: A word that no condition names.
OTHER_WORD = "\0"

#: A comparison, and whether it is to be true.
Literal: TypeAlias = tuple[Predicate, bool]
#: The tasks that metrics judge, by their ids.
Judged: TypeAlias = Mapping[str, Collection[Task]]
NOTHING_JUDGED: Judged = MappingProxyType({})

_Goal: TypeAlias = "tuple[Condition | Predicate, bool]"


@dataclass(frozen=True, slots=True)
class Search:
    """What a search came to.

    Attributes:
        witness: Facts under which the condition holds, as far as it asks for them.
        decided: False where the search was given up.
    """

    witness: Mapping[str, Fact] | None
    decided: bool = True


def find_witness(
    condition: Condition, *, realistic: bool = True, judged: Judged = NOTHING_JUDGED
) -> Search:
    """Look for facts under which a condition holds.

    Args:
        condition: The ``when`` of a rule.
        judged: The tasks that each metric judges; a metric that is not in it judges any.
        realistic: Only facts that a profile can have: the task goes with the kind, and a fact
            is known for some kinds only and lies within its bounds.
    """
    if len(list(comparisons(condition))) > MOST_COMPARISONS:
        return Search(None, decided=False)
    for literals in _branches(condition, realistic):
        if literals is None:
            return Search(None, decided=False)
        witness = _witness(literals, judged, realistic=realistic)
        if witness is not None:
            return Search(witness)
    return Search(None)


def comparisons(condition: Condition) -> Iterator[Predicate]:
    """Yield every comparison of a condition."""
    yield from condition.predicates
    for part in (*condition.any_of, *condition.none_of):
        yield from comparisons(part)


_Literals: TypeAlias = Mapping[str, tuple[Literal, ...]]


def _branches(condition: Condition, realistic: bool) -> Iterator[_Literals | None]:
    """Yield what has to hold in each branch; at last None, if the search is given up."""
    waiting: list[tuple[tuple[_Goal, ...], _Literals]] = [(((condition, True),), {})]
    for _ in range(MOST_STEPS):
        if not waiting:
            return
        todo, literals = waiting.pop()
        if not todo:
            yield literals
            continue
        (goal, wanted), rest = todo[0], todo[1:]
        if isinstance(goal, Predicate):
            own = (*literals.get(goal.field, ()), (goal, wanted))
            if any(True for _ in values_for(goal.field, own, realistic=realistic)):
                waiting.append((rest, {**literals, goal.field: own}))
        else:
            ways = list(_ways(goal, wanted=wanted))
            waiting.extend(((*way, *rest), literals) for way in reversed(ways))
    yield None


def _ways(condition: Condition, *, wanted: bool) -> Iterator[tuple[_Goal, ...]]:
    """Yield the ways in which a condition comes to be true, or false."""
    if not wanted:
        for predicate in condition.predicates:
            yield ((predicate, False),)
        if condition.any_of:
            yield tuple((part, False) for part in condition.any_of)
        for part in condition.none_of:
            yield ((part, True),)
        return
    always: tuple[_Goal, ...] = (
        *((predicate, True) for predicate in condition.predicates),
        *((part, False) for part in condition.none_of),
    )
    if not condition.any_of:
        yield always
    for part in condition.any_of:
        yield (*always, (part, True))


def _witness(literals: _Literals, judged: Judged, *, realistic: bool) -> Mapping[str, Fact] | None:
    if not realistic:
        return {
            name: next(values_for(name, own, realistic=False)) for name, own in literals.items()
        }
    kinds = map(Kind, map(str, values_for("kind", literals.get("kind", ()), realistic=True)))
    for kind, task in ((one, task) for one in kinds for task in tasks_for(one)):
        found: dict[str, Fact] = {"kind": kind}
        for name, own in literals.items():
            values = _values_with(kind, task, name, own, judged)
            found.update((name, value) for value in itertools.islice(values, 1))
        if found.keys() >= literals.keys():
            return found
    return None


def _values_with(
    kind: Kind, task: Task, name: str, literals: Sequence[Literal], judged: Judged
) -> Iterator[Fact]:
    """Yield the values of a fact that a target of this kind can have."""
    if name == "kind":
        yield kind
        return
    known = kind in KINDS_WITH.get(name, frozenset(Kind))
    for value in values_for(name, literals, realistic=True):
        if not known and value is not None:
            continue
        if name == "task" and value != task:
            continue
        if name == "metric" and task not in judged.get(str(value), tuple(Task)):
            continue
        yield value


def values_for(name: str, literals: Sequence[Literal], *, realistic: bool) -> Iterator[Fact]:
    """Yield values of a fact that satisfy all comparisons, one of each sort that differs."""
    for value in _candidates(name, literals, realistic):
        if all(satisfied(predicate, value) is wanted for predicate, wanted in literals):
            yield value


def _candidates(name: str, literals: Sequence[Literal], realistic: bool) -> Iterator[Fact]:
    field = FIELDS[name]
    if field.type is FactType.NUMBER:
        yield from _numbers(name, literals, realistic)
    elif field.type is FactType.FLAG:
        yield from (True, False)
    elif field.type is FactType.WORDS:
        refused = {one for said, wanted in literals if not wanted for one in _operands(said)}
        words = field.words or (*_words_named(literals), OTHER_WORD)
        yield tuple(word for word in words if word not in refused)
    else:
        yield from field.words or (*_words_named(literals), OTHER_WORD)
    if not realistic or name not in ALWAYS_KNOWN:
        yield None


def _words_named(literals: Sequence[Literal]) -> tuple[str, ...]:
    return tuple(sorted({str(one) for said, _ in literals for one in _operands(said)}))


def _operands(predicate: Predicate) -> tuple[Fact, ...]:
    operand = predicate.operand
    if isinstance(operand, bool):
        return ()
    return operand if isinstance(operand, tuple) else (operand,)


def _numbers(name: str, literals: Sequence[Literal], realistic: bool) -> Iterator[float]:
    """Yield each threshold, a value between any two neighbours, and one beyond the outermost."""
    marks = {
        float(one)
        for said, _ in literals
        for one in _operands(said)
        if isinstance(one, int | float)
    }
    low, high = bounds_of(name) if realistic else (-math.inf, math.inf)
    marks.update(mark for mark in (low, high) if math.isfinite(mark))
    ordered = sorted(marks) or [0.0]
    tried = list(ordered)
    for left, right in itertools.pairwise(ordered):
        tried += [left + (right - left) / 2, math.floor(left) + 1.0]
    tried += [ordered[0] - 1.0, ordered[-1] + 1.0]
    tried += [math.ceil(ordered[0]) - 1.0, math.floor(ordered[-1]) + 1.0]
    tried += [math.nextafter(mark, end) for mark in ordered for end in (-math.inf, math.inf)]
    whole = realistic and name in WHOLE
    for value in tried:
        if math.isfinite(value) and low <= value <= high and (not whole or value.is_integer()):
            yield value
