"""From target columns to a Profile: measure, decide, describe."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Profile, ProfileWarning
from losspick.core.vocabulary import TASK_OF_KIND, Kind
from losspick.errors import UsageError
from losspick.profiling.cautions import about_cells, cautions, rows_in_words
from losspick.profiling.cells.number_column import LISTED_CELLS
from losspick.profiling.cells.spellings import one_spelling
from losspick.profiling.encoding import LABELS, encoding_of
from losspick.profiling.exposure import with_exposure
from losspick.profiling.group_profile import profile_group
from losspick.profiling.kinds.judged import Judged, settle
from losspick.profiling.kinds.kind import decide
from losspick.profiling.kinds.masks import mask_shape
from losspick.profiling.kinds.override import check_single, overrule
from losspick.profiling.kinds.padded import as_numbers, settled
from losspick.profiling.kinds.proposals import close_rival, proposals
from losspick.profiling.kinds.sequences import padding_share, sequence_shape
from losspick.profiling.location import with_numbers
from losspick.profiling.measuring.misspelt import slip_share
from losspick.profiling.queries import with_queries
from losspick.profiling.row_order import with_drift
from losspick.profiling.shape import class_shape
from losspick.profiling.summary import summarise
from losspick.profiling.texture import with_texture
from losspick.profiling.vector_profile import Vectors, described_vectors, vectors_in
from losspick.profiling.writing import writing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.kinds.evidence import Decision
    from losspick.profiling.shape import ClassShape
    from losspick.profiling.summary import Summary


def profile_columns(
    columns: Sequence[Column],
    *,
    neighbours: Sequence[str] = (),
    beside: Beside | None = None,
    weight: Column | None = None,
    query: Column | None = None,
    exposure: Column | None = None,
    kind: Kind | None = None,
    judged: Judged | None = None,
    source: Sequence[str] = (),
    rival: bool = False,
) -> Profile:
    """Profile one target column, or several that are one target together.

    Args:
        columns: At least one, all of the same number of rows.
        neighbours: Names of all columns of the table: they bear on the kind.
        beside: Reads the other columns, whose values may bear on the kind, too.
        weight: Observation weights.
        query: Tells apart the queries within which the rows are graded.
        exposure: What the target was counted over.
        kind: Overrules the kind that is found, and nothing else.
        judged: What the metric judges: the kind of a single column is then one of its tasks, if
            its values allow one.
        source: How the data were read, for the profile to tell.
        rival: Profile a single column under the next kind, too, if that one is close.

    Raises:
        UsageError: The kind, the weights or the exposures do not fit the values.
    """
    weight, exposure = (as_numbers([each])[0] if each else None for each in (weight, exposure))
    weights = _weights(weight, columns[0].rows)
    columns = (
        as_numbers(columns) if len(columns) > 1 else (one_spelling(settled(columns[0], kind)),)
    )
    if len(columns) > 1:
        profile = profile_group(columns, weights, kind)
    else:
        vectors = vectors_in(columns[0], weights)
        places = vectors.group if vectors else None
        decide_on = partial(decide, neighbours=neighbours, beside=beside, places=places)
        summary, decision = _decided(columns[0], decide_on, weights, kind, judged, vectors)
        doubts = () if kind else tuple(proposals(columns[0].name, decision, neighbours))
        describe = partial(_described, columns[0], summary, vectors)
        profile = describe(decision, doubts)
        if rival and kind is None and query is None and exposure is None:
            profile = _with_rival(profile, describe, decision, weight)
    if query is not None:
        profile = with_queries(profile, columns, query)
    if exposure is not None:
        profile = with_exposure(profile, columns, exposure, weights)
    extra = _about_weights(weight, weights)
    return replace(
        profile,
        source=tuple(dict.fromkeys((*source, *_notes(columns)))),
        weight=weight.name if weight else None,
        warnings=(*profile.warnings, *extra),
    )


def _with_rival(
    profile: Profile,
    describe: Callable[[Decision, tuple[ProfileWarning, ...]], Profile],
    decision: Decision,
    weight: Column | None,
) -> Profile:
    """Add the profile under the next kind, if that one is close."""
    other = close_rival(decision)
    if other is None:
        return profile
    described = describe(overrule(decision, other.kind), ())
    return replace(profile, rival=replace(described, weight=weight.name if weight else None))


def _notes(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return how the columns were read; of several, each with its name."""
    if len(columns) == 1:
        return columns[0].notes
    return tuple(f"{column.name}: {note}" for column in columns for note in column.notes)


def _weights(weight: Column | None, rows: int) -> NDArray[np.float64] | None:
    if weight is None:
        return None
    where = f"column {weight.name!r}"
    if weight.numbers is None or weight.rows != rows:
        raise UsageError("weights must be numbers, one a row", where=where)
    if (weight.numbers < 0).any():
        raise UsageError("a weight is negative", where=where, fix="weights must be 0 or more")
    if not np.nansum(weight.numbers) > 0:
        raise UsageError("no weight is positive", where=where)
    return np.where(weight.numbers == 0, np.nan, weight.numbers)


def _about_weights(
    weight: Column | None, weights: NDArray[np.float64] | None
) -> tuple[ProfileWarning, ...]:
    if weight is None or weights is None or weight.numbers is None:
        return ()
    lost = np.flatnonzero(np.isnan(weights))
    if not lost.size:
        return tuple(about_cells(weight))
    gaps = int(np.count_nonzero(np.isnan(weight.numbers)))
    said = [f"{gaps:,} without a weight"] * (gaps > 0)
    said += [f"{lost.size - gaps:,} with a weight of 0"] * (lost.size > gaps)
    rows = () if weight.unordered else tuple((lost[:LISTED_CELLS] + 1).tolist())
    text = f"rows left out by {weight.name!r}: {' and '.join(said)}{rows_in_words(rows, lost.size)}"
    return (ProfileWarning("rows-without-weight", text, rows), *about_cells(weight))


_SHAPES: dict[Kind, Callable[[Summary, Kind], ClassShape]] = {
    Kind.MASK: lambda summary, kind: mask_shape(summary),
    Kind.SEQUENCE: lambda summary, kind: sequence_shape(summary),
}


def _slips(summary: Summary, kind: Kind, shape: ClassShape) -> float | None:
    if kind not in LABELS or summary.words is None or shape.classes is None:
        return None
    return slip_share(shape.classes)


def _decided(
    column: Column,
    decide_on: Callable[[Summary], Decision],
    weights: NDArray[np.float64] | None,
    wanted: Kind | None,
    judged: Judged | None,
    vectors: Vectors | None,
) -> tuple[Summary, Decision]:
    summary = summarise(column, weights)
    if wanted is not None:
        if vectors is None or not vectors.can_be(wanted):
            check_single(summary, wanted)
        return summary, overrule(decide_on(summary), wanted)
    return summary, settle(decide_on(summary), judged, summary)


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
