"""The profile of one column: measure, decide, describe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from losspick.core.profile import Profile
from losspick.core.vocabulary import TASK_OF_KIND, Kind
from losspick.profiling.cautions import cautions
from losspick.profiling.encoding import LABELS, encoding_of
from losspick.profiling.kinds.judged import settle
from losspick.profiling.kinds.kind import decide
from losspick.profiling.kinds.masks import mask_shape
from losspick.profiling.kinds.override import check_single, overrule
from losspick.profiling.kinds.proposals import close_rival, proposals
from losspick.profiling.kinds.sequences import padding_share, sequence_shape
from losspick.profiling.location import with_numbers
from losspick.profiling.measuring.misspelt import slip_share
from losspick.profiling.row_order import with_drift
from losspick.profiling.shape import class_shape
from losspick.profiling.summary import summarise
from losspick.profiling.texture import with_texture
from losspick.profiling.vector_profile import described_vectors, vectors_in
from losspick.profiling.writing import writing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from losspick.core.profile import ProfileWarning
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.kinds.judged import Judged
    from losspick.profiling.shape import ClassShape
    from losspick.profiling.summary import Summary
    from losspick.profiling.vector_profile import Vectors


@dataclass(frozen=True, slots=True)
class Asked:
    """What bears on the kind of a column, apart from its values.

    Attributes:
        kind: Overrules the kind that is found.
        judged: What the metric judges.
        neighbours: Names of all columns of the table.
        beside: Reads the other columns.
        rival: The next kind is described, too, if it is close.
    """

    kind: Kind | None = None
    judged: Judged | None = None
    neighbours: Sequence[str] = ()
    beside: Beside | None = None
    rival: bool = False


def profile_single(column: Column, weights: NDArray[np.float64] | None, asked: Asked) -> Profile:
    """Profile a column that is a target of its own.

    Raises:
        UsageError: The kind that overrules does not fit the values.
    """
    vectors = vectors_in(column, weights)
    summary, decision = _decided(column, weights, asked, vectors)
    describe = partial(_described, column, summary, vectors)
    if asked.kind is not None:
        return describe(decision, ())
    doubts = proposals(column, decision, asked.neighbours, asked.beside)
    profile = describe(decision, tuple(doubts))
    other = close_rival(decision) if asked.rival else None
    if other is None:
        return profile
    return replace(profile, rival=describe(overrule(decision, other.kind), ()))


def _decided(
    column: Column, weights: NDArray[np.float64] | None, asked: Asked, vectors: Vectors | None
) -> tuple[Summary, Decision]:
    summary = summarise(column, weights)
    places = vectors.group if vectors else None
    wanted = asked.kind
    if wanted is not None and (vectors is None or not vectors.can_be(wanted)):
        check_single(summary, wanted)
    decision = decide(summary, asked.neighbours, asked.beside, places)
    if wanted is not None:
        return summary, overrule(decision, wanted)
    return summary, settle(decision, asked.judged, summary)


def _described(
    column: Column,
    summary: Summary,
    vectors: Vectors | None,
    decision: Decision,
    doubts: Sequence[ProfileWarning],
) -> Profile:
    kind = decision.kind
    if vectors is not None and vectors.can_be(kind):
        profile = described_vectors(column, vectors, decision)
        return replace(profile, warnings=(*profile.warnings, *doubts))
    shape = _SHAPES.get(kind, class_shape)(summary, kind)
    numbers = summary.clock if kind is Kind.CIRCULAR and summary.clock else summary.numbers
    profile = Profile(
        target=(column.name,),
        rows=summary.rows,
        missing=summary.missing,
        weightless=summary.weightless,
        distinct=summary.distinct,
        kind=kind,
        task=TASK_OF_KIND[kind],
        confidence=decision.confidence,
        alternatives=decision.alternatives,
        evidence=decision.evidence,
        warnings=(*cautions(column, summary, kind, shape), *doubts),
        encoding=encoding_of(summary, kind),
        writing=writing_of(column, summary),
        classes=shape.classes,
        class_count=shape.class_count,
        minority_share=shape.minority_share,
        imbalance_ratio=shape.imbalance_ratio,
        effective_classes=shape.effective_classes,
        rare_classes=shape.rare_classes,
        slip_share=_slips(summary, kind, shape),
        labels_per_row=shape.labels_per_row,
        padding_share=padding_share(summary) if kind is Kind.SEQUENCE else None,
    )
    if numbers is not None:
        profile = with_texture(with_numbers(profile, numbers), numbers)
    return with_drift(profile, column)


_SHAPES: dict[Kind, Callable[[Summary, Kind], ClassShape]] = {
    Kind.MASK: lambda summary, kind: mask_shape(summary),
    Kind.SEQUENCE: lambda summary, kind: sequence_shape(summary),
}


def _slips(summary: Summary, kind: Kind, shape: ClassShape) -> float | None:
    if kind not in LABELS or summary.words is None or shape.classes is None:
        return None
    return slip_share(shape.classes)
