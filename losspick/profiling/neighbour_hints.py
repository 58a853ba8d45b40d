"""Columns beside a target that say how much each of its rows counts: trials, and weights."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.profile import ProfileWarning
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.battery import MOST_CELLS
from losspick.profiling.kinds.clues import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from losspick.core.profile import Profile
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside

    Array = NDArray[np.float64]

#: A rate can be any of these; in percent it looks like an amount.
_RATES: Final = frozenset({Kind.PROPORTION, Kind.POSITIVE_CONTINUOUS, Kind.CONTINUOUS})

#: Rates are compared with the ratios of so many columns of whole numbers at most.
MOST_COUNTED: Final = 24

#: Fewer rows agree by chance.
FEWEST_ROWS: Final = 10

#: More decimals than this are not counted: the rate was not rounded.
_MOST_DECIMALS: Final = 9

_WEIGHTS: Final = frozenset({"weight", "weights", "wt", "wts", "wgt"})

#: What is weighed, where a weight says how much a row counts and not how heavy something is.
_OF_ROWS: Final = frozenset(
    {"sample", "sampling", "samp", "obs", "observation", "case", "row", "instance", "survey"}
    | {"design", "importance", "inverse", "probability", "prob", "frequency", "freq", "analysis"}
    | {"person", "household", "ipw", "iptw", "expansion", "exposure", "class", "loss"}
)


def hints_beside(
    profile: Profile, column: Column, neighbours: Sequence[str], beside: Beside | None
) -> Iterator[ProfileWarning]:
    """Yield what other columns say of how much each row counts, where no weights were given."""
    if profile.kind in _RATES and beside is not None:
        yield from _rate(column, beside)
    named = [name for name in neighbours if name != column.name and is_weight(name)]
    if named and not is_weight(column.name):
        yield ProfileWarning(
            "weight-beside",
            f"{named[0]!r} is named as weights of the rows; if it is, they are to count so: "
            f"--weight {quote(named[0])}",
        )


def is_weight(name: str) -> bool:
    """Tell whether a name is that of observation weights, and not of how heavy something is."""
    parts = tokens(name)
    last = parts[-1] if parts else ""
    return last in _WEIGHTS and (last == "weights" or not _OF_ROWS.isdisjoint(parts))


def _rate(column: Column, beside: Beside) -> Iterator[ProfileWarning]:
    """Yield which column counts the trials of a rate, if another one counts its successes."""
    if column.numbers is None or column.rows * beside.count > MOST_CELLS:
        return
    known = column.numbers[~np.isnan(column.numbers)]
    if not known.size or known.min() < 0.0 or known.max() > 100.0 or _counts(column):
        return
    columns = [one for one in beside.read() if one.name != column.name and _counts(one)]
    found = _parts(column.numbers, columns[:MOST_COUNTED])
    if found is None:
        return
    part, whole = found
    yield ProfileWarning(
        "rate-of-counts",
        f"{column.name!r} is {part.name!r} / {whole.name!r} in every row: a rate of many says more "
        f"than one of few; let rows count by it: --weight {quote(whole.name)}",
    )


def _counts(column: Column) -> bool:
    values = column.numbers
    if values is None or values.size < FEWEST_ROWS:
        return False
    known = values[~np.isnan(values)]
    return known.size > 0 and bool((known >= 0.0).all() and (known == np.floor(known)).all())


def _parts(rate: Array, columns: Sequence[Column]) -> tuple[Column, Column] | None:
    """Return the counts of which the rate is the ratio, up to its rounding."""
    for whole in columns:
        trials = whole.numbers
        assert trials is not None
        for part in columns:
            hits = part.numbers
            assert hits is not None
            if part is not whole and _is_ratio(rate, hits, trials):
                return part, whole
    return None


def _is_ratio(rate: Array, hits: Array, trials: Array) -> bool:
    if rate.shape != hits.shape or rate.shape != trials.shape:
        return False
    keep = ~np.isnan(rate) & ~np.isnan(hits) & (trials > 0.0)
    if keep.sum() < FEWEST_ROWS or np.unique(trials[keep]).size < 2:
        return False
    seen, ratio = rate[keep], hits[keep] / trials[keep]
    if np.unique(seen).size < 2 or bool((hits[keep] > trials[keep]).any()):
        return False
    return any(
        bool((np.abs(seen - scale * ratio) <= _rounding(seen)).all()) for scale in (1.0, 100.0)
    )


def _rounding(values: Array) -> float:
    """Return by how much numbers of so many decimals can be off; for many, what floats are."""
    for decimals in range(1, _MOST_DECIMALS):
        if np.allclose(values, np.round(values, decimals), rtol=0.0, atol=1e-12):
            return 0.501 * 10.0**-decimals
    return 1e-9 * max(1.0, float(np.abs(values).max()))
