"""Measuring several target columns together, row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import Storage
from losspick.profiling.measuring.inner import inner
from losspick.profiling.measuring.pairs import read_event_words, read_pair

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]


#: Other codings of off and on, if all columns share one.
CODINGS = ((1.0, 2.0), (-1.0, 1.0))

#: How far rows may lie from one whole, and how many of them: measured shares, and polls rounded to
#: whole percents.
SUM_TOLERANCE, POLL_TOLERANCE, SUM_ROWS, WHOLE_PERCENT = 0.02, 0.05, 0.90, 0.0099

#: How far the sum of parts of one whole may go beyond it, of which one was left out.
EXCESS = 0.001

#: The coarsest rounding of shares, and how far above its standard error sums may lie.
MOST_GRAIN, ROUNDING_SLACK = 0.1, 1.25


@dataclass(frozen=True, slots=True)
class Member:
    """One column of the group, as numbers.

    Attributes:
        values: NaN where missing; None for text that is not a pair of words.
        indicator: Only 0 and 1 (or a pair of words that mean them) occur.
        distinct: Number of different values, roughly where there are more than a hundred.
        codes: The values, if there are at most two.
    """

    name: str
    values: Array | None
    indicator: bool
    distinct: int
    codes: Set[float] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Several columns in numbers; what is counted is of the complete rows.

    Attributes:
        keep: The complete rows (with a weight, where weights are given).
        complete: Number of rows with a value in each column.
        weight: Weights of all rows, or None.
        sums: Row sums over all columns; None if some are no numbers.
        lowest: The smallest value of all, or 0.
        distinct: Number of different complete rows.
        columns: Sum of each column, weighted where there are weights.
    """

    members: tuple[Member, ...]
    rows: int
    keep: NDArray[np.bool_]
    complete: int
    weight: Array | None
    sums: Array | None
    lowest: float
    distinct: int
    columns: tuple[float, ...]

    @property
    def used(self) -> int:
        """Number of complete rows."""
        return int(np.count_nonzero(self.keep))

    @property
    def total(self) -> float:
        """Summed weight of the complete rows."""
        return float(self.used if self.weight is None else self.weight[self.keep].sum())

    @property
    def indicators(self) -> bool:
        """Tell whether all columns are indicators."""
        return all(member.indicator for member in self.members)

    @property
    def numeric(self) -> bool:
        """Tell whether all columns are numbers."""
        return all(member.values is not None for member in self.members)

    @property
    def whole(self) -> float | None:
        """Return what the rows sum to, 1 or 100, if they are parts of one whole."""
        if self.sums is None or self.lowest < 0 or self.used == 0:
            return None
        sums = self.sums[self.keep]
        for total in (1.0, 100.0):
            off = np.abs(sums / total - 1.0)
            if (off <= SUM_TOLERANCE).mean() >= SUM_ROWS or self._rounded(sums, off, total):
                return total
        return None

    def _rounded(self, sums: Array, off: Array, total: float) -> bool:
        """Tell whether rows miss one whole by rounding, or by a small part that is left out.

        Parts in whole percents may be polls. Coarser ones miss it by as much as their grain
        allows, and not on average; finer ones may leave out a part, but not go beyond the whole.
        """
        if abs(float(sums.mean()) / total - 1.0) > POLL_TOLERANCE:
            return False
        poll = float((off <= POLL_TOLERANCE).mean()) >= SUM_ROWS
        if poll and float(sums.max()) <= total * (1.0 + EXCESS):
            return True
        grain = max(_grain(m.values[self.keep]) for m in self.members if m.values is not None)
        if grain > MOST_GRAIN * total:
            return False
        by_rounding = grain * (len(self.members) / 12.0) ** 0.5
        missed = float(np.sqrt(np.mean(np.square(sums - total))))
        centred = abs(float(sums.mean()) / total - 1.0) <= SUM_TOLERANCE
        explained = centred and missed <= ROUNDING_SLACK * by_rounding
        return explained or (poll and grain >= WHOLE_PERCENT * total)


def _grain(values: Array) -> float:
    """Return the usual step between neighbouring values: what they were rounded to."""
    steps = np.diff(np.unique(values))
    return float(np.median(steps)) if steps.size else 0.0


def measure_group(
    columns: Sequence[Column], weight: Array | None, events: Set[str] = frozenset()
) -> Group:
    """Measure the columns one after the other: memory for a few columns is enough.

    Args:
        columns: Of equal length.
        weight: Observation weights, one a row; NaN leaves a row out.
        events: Names of columns whose words, whatever they are, tell of an event.
    """
    members = _recoded(tuple(_member(column, events) for column in columns))
    rows = columns[0].rows
    keep = np.ones(rows, dtype=bool)
    for column, member in zip(columns, members, strict=True):
        keep &= _present(column, member)
    complete = int(np.count_nonzero(keep))
    if weight is not None:
        keep &= ~np.isnan(weight)
    sums = np.zeros(rows)
    marks = np.zeros(rows, dtype=np.uint64)
    lowest, totals = 0.0, []
    for column, member in zip(columns, members, strict=True):
        marks = marks * np.uint64(0x9E3779B97F4A7C15) + _marks(column, member)
        if member.values is not None and keep.any():
            sums += np.where(keep, member.values, 0.0)
            lowest = min(lowest, float(member.values[keep].min()))
            totals.append(_total(member.values, keep, weight))
    numeric = all(member.values is not None for member in members)
    return Group(
        members=members,
        rows=rows,
        keep=keep,
        complete=complete,
        weight=weight,
        sums=sums if numeric else None,
        lowest=lowest,
        distinct=int(np.unique(marks[keep]).size),
        columns=tuple(totals) if numeric else (),
    )


def _total(values: Array, keep: NDArray[np.bool_], weight: Array | None) -> float:
    kept = values[keep]
    return float(kept.sum()) if weight is None else inner(kept, weight[keep])


def _recoded(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Read columns that are all coded 1 and 2, or all -1 and 1, as off and on."""
    for off, on in CODINGS:
        if all(member.codes == {off, on} for member in members):
            return tuple(
                replace(m, values=_switched(m.values, on), indicator=True, codes={0.0, 1.0})
                for m in members
                if m.values is not None
            )
    return members


def _switched(values: Array, on: float) -> Array:
    return np.where(np.isnan(values), np.nan, values == on)


def _present(column: Column, member: Member) -> NDArray[np.bool_]:
    if member.values is not None:
        return ~np.isnan(member.values)
    if column.codes is None:
        return np.zeros(column.rows, dtype=bool)
    return column.codes >= 0


def _marks(column: Column, member: Member) -> NDArray[np.uint64]:
    if member.values is not None:
        return (member.values + 0.0).view(np.uint64)
    assert column.codes is not None
    return column.codes.astype(np.uint64)


def _member(column: Column, events: Set[str]) -> Member:
    values = column.numbers
    if values is None:
        values = _from_words(column, any_words=column.name in events)
    if values is None:
        return Member(column.name, None, indicator=False, distinct=len(column.levels))
    present = values[~np.isnan(values)]
    on = np.count_nonzero(present == 1.0)
    indicator = present.size > 0 and on + np.count_nonzero(present == 0.0) == present.size
    if indicator:
        codes = {float(value) for value, seen in ((0, on < present.size), (1, on > 0)) if seen}
        return Member(column.name, values, indicator=True, distinct=len(codes), codes=codes)
    few = _few_distinct(present)
    codes = set(few.tolist()) if few.size <= 2 else set()
    return Member(column.name, values, indicator=False, distinct=int(few.size), codes=codes)


def _few_distinct(present: Array) -> Array:
    """Return the different values; those of the first rows, where there are many."""
    head = np.unique(present[:100])
    return head if head.size > 10 else np.unique(present)


def _from_words(column: Column, *, any_words: bool) -> Array | None:
    """Read a column of two words such as yes and no as 1 and 0, and ends of a duration as 1."""
    if column.storage is not Storage.TEXT or column.codes is None:
        return None
    used = [i for i in np.unique(column.codes).tolist() if i >= 0]
    levels = [column.levels[i] for i in used]
    read = read_event_words(levels) if any_words else read_pair(levels)
    if read is None:
        return None
    table = np.full(len(column.levels) + 1, np.nan)  # the last one is reached by the code -1
    if any_words and all(read.values()):
        table[-1] = 0.0  # nothing is told yet
    for i in used:
        table[i] = float(read[column.levels[i]])
    return table[column.codes]
