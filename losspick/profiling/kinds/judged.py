"""A metric, or the user, says what is learned: the kind is then one of such a task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from losspick.core.profile import Alternative
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task
from losspick.profiling.kinds.codes import MOST_CODES
from losspick.profiling.kinds.override import can_be

if TYPE_CHECKING:
    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.summary import Summary

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
    fitting = [a for a in decision.alternatives if TASK_OF_KIND[a.kind] in judged.tasks]
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
        confidence=fitting[0].confidence / total if total else 1.0,
        alternatives=tuple(Alternative(a.kind, a.confidence / total) for a in fitting[1:]),
        evidence=(said, *decision.evidence),
    )


def _last_resort(judged: Judged, summary: Summary) -> Kind | None:
    for kind in _LAST_RESORT:
        coded = kind in (Kind.ORDINAL, Kind.MULTICLASS)
        if TASK_OF_KIND[kind] not in judged.tasks or (coded and summary.distinct > MOST_CODES):
            continue
        if can_be(summary, kind):
            return kind
    return None


def _listed(judged: Judged) -> str:
    return " or ".join(sorted(task.value for task in judged.tasks))
