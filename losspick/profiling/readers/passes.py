"""One pass over numbers that are too many to hold: here, or where an engine keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.packing import (
    Arrays,
    arrays_of,
    counted,
    counts_in,
    from_bytes,
    sketch_of,
    to_bytes,
)
from losspick.profiling.measuring.sketch import BATCH_ROWS, Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Places = NDArray[np.intp]

Batches = Iterable["Array"]

#: What a worker does with its part of the rows, the first of which has a number; it answers bytes.
Work = Callable[[Batches, int], bytes]

LISTED_INFINITE = 20


@dataclass(frozen=True, slots=True)
class Stream:
    """A column of numbers, NaN where missing, that can be gone through again and again.

    Attributes:
        rows: How many there are.
        ordered: They have an order.
        batches: Hands them over, a part at a time.
        works: Has work done on each part where it is, in their order; None if the engine has no
            place of its own.
    """

    rows: int
    ordered: bool
    batches: Callable[[], Iterator[Array]]
    works: Callable[[Work], Iterator[bytes]] | None = None


@dataclass(slots=True)
class Pass:
    """What one pass over rows found.

    Attributes:
        looked_at: The rows of the table, from 0, that are kept to compare its parts.
        start: The number of the first row.
        sketch: Of the finite values.
        rows: Rows so far.
        dropped: Rows of each value that means missing.
        infinite: Number of infinite values.
        far: Some of them, with their rows.
        looked: The values of the rows that are kept, NaN where missing.
    """

    looked_at: Places
    start: int = 0
    sketch: Sketch = field(default_factory=Sketch)
    rows: int = 0
    dropped: dict[float, int] = field(default_factory=dict)
    infinite: int = 0
    far: list[tuple[int, float]] = field(default_factory=list)
    looked: list[Array] = field(default_factory=list)

    def add(self, batch: Array, drop: Sequence[float]) -> None:
        """Add the next rows, some values of which mean missing."""
        values = batch + 0.0  # -0.0 + 0.0 is 0.0
        first = self.start + self.rows
        for value in drop:
            found = values == value
            self.dropped[value] = self.dropped.get(value, 0) + int(np.count_nonzero(found))
            values[found] = np.nan
        far = np.flatnonzero(np.isinf(values))
        for at in far[: LISTED_INFINITE - len(self.far)].tolist():
            self.far.append((first + at, float(values[at])))
        self.infinite += far.size
        values[far] = np.nan
        here = np.searchsorted(self.looked_at, (first, first + values.size))
        self.looked.append(values[self.looked_at[slice(*here)] - first])
        self.rows += values.size
        self.sketch.add(values[~np.isnan(values)])

    def merge(self, below: Pass) -> None:
        """Add what was found in the rows below."""
        self.sketch.merge(below.sketch)
        self.rows += below.rows
        for value, rows in below.dropped.items():
            self.dropped[value] = self.dropped.get(value, 0) + rows
        self.infinite += below.infinite
        self.far = (self.far + below.far)[:LISTED_INFINITE]
        self.looked += below.looked


def go_through(stream: Stream, drop: Sequence[float], looked_at: Places) -> Pass:
    """Go through all rows once."""
    if stream.works is None:
        return _passed(stream.batches(), 0, drop, looked_at)
    found = Pass(looked_at)
    for packed in stream.works(partial(_packed_pass, drop=tuple(drop), looked_at=looked_at)):
        found.merge(_unpacked(from_bytes(packed), looked_at))
    return found


def count_of(stream: Stream, values: Array) -> NDArray[np.int64]:
    """Count the rows of values that stand in ascending order."""
    counts = np.zeros(values.size, dtype=np.int64)
    if stream.works is None:
        return counts + _counts(stream.batches(), values)
    for packed in stream.works(partial(_packed_counts, values=values)):
        counts += from_bytes(packed)["counts"]
    return counts


def _passed(batches: Batches, start: int, drop: Sequence[float], looked_at: Places) -> Pass:
    found = Pass(looked_at, start)
    for batch in _even(batches):
        found.add(batch, drop)
    return found


def _packed_pass(
    batches: Batches, start: int, *, drop: Sequence[float], looked_at: Places
) -> bytes:
    found = _passed(batches, start, drop, looked_at)
    rows, values = zip(*found.far, strict=True) if found.far else ((), ())
    return to_bytes(
        {
            **arrays_of(found.sketch),
            **counted("dropped", found.dropped),
            "seen": np.array([found.rows, found.infinite]),
            "far": np.array(values, dtype=np.float64),
            "far_rows": np.array(rows, dtype=np.int64),
            "looked": np.concatenate(found.looked or [np.empty(0)]),
        }
    )


def _unpacked(arrays: Arrays, looked_at: Places) -> Pass:
    rows, infinite = arrays["seen"].tolist()
    return Pass(
        looked_at,
        sketch=sketch_of(arrays),
        rows=rows,
        dropped=counts_in("dropped", arrays),
        infinite=infinite,
        far=list(zip(arrays["far_rows"].tolist(), arrays["far"].tolist(), strict=True)),
        looked=[arrays["looked"]],
    )


def _packed_counts(batches: Batches, start: int, *, values: Array) -> bytes:
    return to_bytes({"counts": _counts(batches, values)})


def _counts(batches: Batches, values: Array) -> NDArray[np.int64]:
    counts = np.zeros(values.size, dtype=np.int64)
    for batch in batches:
        places = np.minimum(np.searchsorted(values, batch), values.size - 1)
        counts += np.bincount(places[values[places] == batch], minlength=values.size)
    return counts


def _even(batches: Batches) -> Iterator[Array]:
    """Cut the rows anew, so that engines that keep their order give the very same sketch."""
    held: list[Array] = []
    rows = 0
    for batch in batches:
        held.append(batch)
        rows += batch.size
        if rows >= BATCH_ROWS:
            joined = np.concatenate(held)
            whole = rows - rows % BATCH_ROWS
            for start in range(0, whole, BATCH_ROWS):
                yield joined[start : start + BATCH_ROWS]
            held, rows = [joined[whole:]], rows - whole
    if rows:
        yield np.concatenate(held)
