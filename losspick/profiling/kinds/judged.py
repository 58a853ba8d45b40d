"""A metric, or the user, says what is learned: the kind is then one of such a task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from losspick.core.profile import Alternative, ProfileWarning
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task
from losspick.profiling.kinds.codes import MOST_CODES
from losspick.profiling.kinds.override import can_be

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.summary import Summary

_CODED = frozenset({Kind.ORDINAL, Kind.MULTICLASS})

#: More numbers than this are classes only if they are whole or halves and stand in some rows each;
#: more than so many are told as doubtful, as far as they did not look like classes by themselves.
FEW_LEVELS, ROWS_EACH = 10, 2
MANY_LEVELS, SURE = 20, 0.9

#: A metric speaks with these odds for a task, even for one that was as good as ruled out.
ODDS_OF_METRIC, LEAST_TOTAL = 20.0, 0.01

#: What a column is read as where no kind of the task was considered at all, if its values allow.
_LAST_RESORT = (
    Kind.COUNT,
    Kind.POSITIVE_CONTINUOUS,
    Kind.CONTINUOUS,
    Kind.ORDINAL,
    Kind.MULTICLASS,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """The tasks that are learned, and how it is known.

    Attributes:
        because: The beginning of the sentence that says so, before the tasks.
        tasks: One of them is learned.
    """

    because: str
    tasks: frozenset[Task]


def settle(decision: Decision, judged: Judged | None, summary: Summary) -> Decision:
    """Return the likeliest kind of a task that the metric judges, the decision itself if none."""
    if judged is None or not judged.tasks:
        return decision
    if decision.kind is Kind.UNUSABLE or TASK_OF_KIND[decision.kind] in judged.tasks:
        return decision
    fitting = [
        a
        for a in decision.alternatives
        if TASK_OF_KIND[a.kind] in judged.tasks and _may_be(a.kind, summary)
    ]
    chosen = fitting[0].kind if fitting else _last_resort(judged, summary)
    if chosen is None:
        return decision
    total = sum(alternative.confidence for alternative in fitting)
    said = (
        f"{judged.because} {_listed(judged)} targets; by itself the target looks "
        f"like {decision.kind.value} ({decision.confidence:.0%})"
    )
    return replace(
        decision,
        kind=chosen,
        confidence=(fitting[0].confidence / total if total else 1.0)
        * _trust(chosen, total, summary),
        alternatives=tuple(Alternative(a.kind, a.confidence / total) for a in fitting[1:]),
        evidence=(said, *decision.evidence),
    )


def _last_resort(judged: Judged, summary: Summary) -> Kind | None:
    for kind in _LAST_RESORT:
        too_many = kind in _CODED and summary.distinct > MOST_CODES
        if TASK_OF_KIND[kind] not in judged.tasks or too_many:
            continue
        if can_be(summary, kind) and _may_be(kind, summary):
            return kind
    return None


def _may_be(kind: Kind, summary: Summary) -> bool:
    """Tell whether the values are no amounts, of which each would be a class of its own."""
    n = summary.numbers
    if kind not in _CODED or n is None or n.distinct <= FEW_LEVELS:
        return True
    return n.half_share == 1.0 and n.rows >= ROWS_EACH * n.distinct


def _trust(kind: Kind, total: float, summary: Summary) -> float:
    """Return how far to trust the metric where many numbers did not look like classes."""
    if not _are_many(kind, summary):
        return 1.0
    odds = ODDS_OF_METRIC * max(total, LEAST_TOTAL)
    return odds / (odds + 1.0 - max(total, LEAST_TOTAL))


def _are_many(kind: Kind, summary: Summary) -> bool:
    return kind in _CODED and summary.numbers is not None and summary.distinct > MANY_LEVELS


def forced_classes(
    decision: Decision, judged: Judged | None, summary: Summary
) -> Iterator[ProfileWarning]:
    """Say that the metric alone makes classes of numbers that look like amounts."""
    forced = judged is not None and decision.confidence < SURE
    if forced and _are_many(decision.kind, summary):
        yield ProfileWarning(
            "classes-by-metric",
            f"only the metric makes each of the {summary.distinct} numbers a class of its own; "
            "cut them into a few bands, or take a metric of amounts such as mae",
        )


def _listed(judged: Judged) -> str:
    return " or ".join(sorted(task.value for task in judged.tasks))
