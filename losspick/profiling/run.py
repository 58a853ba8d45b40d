"""From target columns to a Profile: one target or a group, weighted, within queries or exposed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Profile, ProfileWarning
from losspick.errors import UsageError
from losspick.profiling.cautions import about_cells
from losspick.profiling.cells.odd_cells import LISTED_CELLS
from losspick.profiling.cells.passed import times_that_passed
from losspick.profiling.cells.spellings import one_spelling
from losspick.profiling.exposure import with_exposure
from losspick.profiling.group_profile import profile_group
from losspick.profiling.kinds.padded import as_numbers, settled
from losspick.profiling.neighbour_hints import hints_beside
from losspick.profiling.places import rows_in_words
from losspick.profiling.positive import with_positive
from losspick.profiling.queries import with_queries
from losspick.profiling.single_profile import Asked, profile_single

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.core.vocabulary import Kind
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.kinds.judged import Judged


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
    positive: str | None = None,
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
        positive: The class of two that is the positive one; else the column tells.
        rival: Profile a single column under the next kind, too, if that one is close.

    Raises:
        UsageError: The kind, the weights or the exposures do not fit the values.
    """
    weight, exposure = (as_numbers([each])[0] if each else None for each in (weight, exposure))
    weights = _weights(weight, columns[0].rows)
    if len(columns) > 1:
        columns = as_numbers(times_that_passed(columns))
        profile = profile_group(columns, weights, kind)
    else:
        columns = (one_spelling(settled(columns[0], kind)),)
        rivalled = rival and query is None and exposure is None
        asked = Asked(kind, judged, neighbours, beside, rivalled)
        profile = profile_single(columns[0], weights, asked)
        if weight is None and query is None and exposure is None:
            told = hints_beside(profile, columns[0], neighbours, beside)
            profile = replace(profile, warnings=(*profile.warnings, *told))
    if query is not None:
        profile = with_queries(profile, columns, query)
    if exposure is not None:
        profile = with_exposure(profile, columns, exposure, weights)
    profile = with_positive(profile, positive)
    return replace(
        _weighted(profile, weight),
        source=tuple(dict.fromkeys((*source, *_notes(columns)))),
        warnings=(*profile.warnings, *_about_weights(weight, weights)),
    )


def _weighted(profile: Profile, weight: Column | None) -> Profile:
    """Name the weights, also where the profile is told under the next kind."""
    name = weight.name if weight else None
    rival = replace(profile.rival, weight=name) if profile.rival else None
    return replace(profile, weight=name, rival=rival)


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
