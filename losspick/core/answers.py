"""What somebody without data at hand says about a target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task


class Amount(StrEnum):
    """How much there is of something."""

    NONE = "none"
    FEW = "few"
    MANY = "many"


#: The kinds that a target of each task can be, the usual one first.
KINDS_OF_TASK: Mapping[Task, tuple[Kind, ...]] = MappingProxyType(
    {
        Task.REGRESSION: (
            Kind.CONTINUOUS,
            Kind.POSITIVE_CONTINUOUS,
            Kind.COUNT,
            Kind.ZERO_INFLATED,
            Kind.PROPORTION,
            Kind.CIRCULAR,
            Kind.MULTI_TARGET,
        ),
        Task.BINARY: (Kind.BINARY,),
        Task.MULTICLASS: (Kind.MULTICLASS, Kind.ONE_HOT, Kind.SOFT_LABEL),
        Task.ORDINAL: (Kind.ORDINAL,),
        Task.MULTILABEL: (Kind.MULTILABEL,),
        Task.SURVIVAL: (Kind.SURVIVAL,),
        Task.SEGMENTATION: (Kind.MASK,),
        Task.DETECTION: (Kind.BOXES,),
        Task.SEQUENCE: (Kind.SEQUENCE,),
        Task.RANKING: (Kind.ORDINAL,),
        Task.METRIC_LEARNING: (Kind.MULTICLASS,),
        Task.GENERATIVE: (Kind.BINARY,),
        Task.MULTI_TASK: (Kind.MULTI_TARGET,),
    }
)

#: Kinds whose values can be grades of relevance, where another column tells the query.
GRADES = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.BINARY,
        Kind.MULTICLASS,
        Kind.ORDINAL,
    }
)


def tasks_for(kind: Kind) -> tuple[Task, ...]:
    """Return what can be learned from a target of this kind, the usual task first."""
    asked = (task for task, kinds in KINDS_OF_TASK.items() if kind in kinds)
    ranked = (Task.RANKING,) if kind in GRADES else ()
    return tuple(dict.fromkeys((TASK_OF_KIND[kind], *asked, *ranked)))


#: Rows that are taken for granted where nobody says how many there are.
USUAL_ROWS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was said about a target; None where nothing was.

    Attributes:
        task: What is to be learned.
        kind: What the values are; the usual kind of the task where it was not said.
        classes: Number of classes, levels or labels.
        minority_share: Share of the rarest class (of the foreground, of a mask), in (0, 0.5].
        outliers: How many values lie far from the others.
        long_tail: Large values are far larger than usual ones.
        rows: Number of rows.
    """

    task: Task
    kind: Kind | None = None
    classes: int | None = None
    minority_share: float | None = None
    outliers: Amount | None = None
    long_tail: bool | None = None
    rows: int | None = None

    @property
    def meant(self) -> Kind:
        """The kind that was said, else the usual one of the task."""
        return self.kind or KINDS_OF_TASK[self.task][0]
