"""Rules and metrics: knowledge about the choice, read from ``rules/``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from losspick.core.domains import TargetDomain
from losspick.core.vocabulary import Functional, Level, Task

#: What a fact can be: a number, a word, several words, or not known.
Fact: TypeAlias = float | str | bool | tuple[str, ...] | None


class Operator(StrEnum):
    """How a predicate compares a fact with its operand."""

    IS = "is"
    IN = "in"
    ABOVE = "above"
    BELOW = "below"
    BETWEEN = "between"
    EXISTS = "exists"


@dataclass(frozen=True, slots=True)
class Predicate:
    """One comparison; a fact that is None satisfies only ``exists = false``."""

    field: str
    operator: Operator
    operand: Fact | tuple[float, float]


@dataclass(frozen=True, slots=True)
class Condition:
    """All ``predicates`` hold, one of ``any_of`` (if any is given), none of ``none_of``."""

    predicates: tuple[Predicate, ...] = ()
    any_of: tuple[Condition, ...] = ()
    none_of: tuple[Condition, ...] = ()


class Basis(StrEnum):
    """What a rule argues from; a given metric takes the lead from the target alone."""

    PROFILE = "profile"
    METRIC = "metric"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Points:
    """Evidence for (or, negative, against) a loss, in log-odds."""

    loss: str
    points: float


@dataclass(frozen=True, slots=True)
class OwnWhy:
    """The reason told under one loss, where the general one speaks of another."""

    loss: str
    why: str


@dataclass(frozen=True, slots=True)
class Example:
    """Facts under which a rule fires, or under which it must not."""

    facts: tuple[tuple[str, Fact], ...]
    fires: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One piece of advice with its reason.

    Attributes:
        id: Kebab-case, unique; a user's rule of the same id takes its place.
        basis: What it argues from.
        when: The condition under which it speaks.
        speaks: Points for and against losses.
        why: A sentence with ``{field}`` for facts, shown to the user.
        caveat: What could be wrong with it.
        references: Papers or documentation.
        examples: At least one that fires and one that does not.
        source: The file it came from.
        why_for: What is told under single losses instead of ``why``.
        advises: What to do in the optimiser, for a rule that speaks of no loss: it is asked once
            the first loss is known.
    """

    id: str
    basis: Basis
    when: Condition
    speaks: tuple[Points, ...]
    why: str
    caveat: str | None
    references: tuple[str, ...]
    examples: tuple[Example, ...]
    source: str
    why_for: tuple[OwnWhy, ...] = ()
    advises: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """An evaluation metric and the losses that serve it.

    Attributes:
        id: Lower snake case.
        title: Name in words.
        aliases: Other spellings, lower case.
        tasks: Where it is used.
        greater_is_better: Direction.
        elicits: The functional that optimises it, where it is a mean over rows; else None.
        speaks: Points for and against losses.
        step: What to do after training where no loss gets there alone (threshold, ranking).
        why: One sentence.
        common: Shown in the line of what each metric would change.
        references: Papers or documentation.
        why_for: What is told under single losses instead of ``why``.
        takes: The targets for which it is defined; None where any of its task's will do.
        instead: Id of the metric that takes its place for other targets.
        level: What a number after ``@`` says; None where the metric takes none.
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    tasks: tuple[Task, ...]
    greater_is_better: bool
    elicits: Functional | None
    speaks: tuple[Points, ...]
    step: str | None
    why: str
    common: bool
    references: tuple[str, ...]
    why_for: tuple[OwnWhy, ...] = ()
    takes: TargetDomain | None = None
    instead: str | None = None
    level: Level | None = None
