"""Dask frames, by their own methods: narwhals announces that it gives up Dask."""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from losspick.profiling.readers.narwhals_frame import FETCHED_VALUES, floats_of
from losspick.profiling.readers.split import number_of

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    from numpy.typing import NDArray

    from losspick.profiling.readers.passes import Work


#: Parts whose answers are waited for together.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True, eq=False)
class DaskFrame:
    """A Dask frame."""

    frame: Any

    def names(self) -> tuple[str, ...]:
        """Return the names of its columns."""
        return tuple(map(str, self.frame.columns))

    def take(self, names: Sequence[str]) -> nw.DataFrame[Any]:
        """Compute some columns."""
        import narwhals as nw

        found = self.frame[list(names)].compute()
        return nw.from_native(found.reset_index(drop=True), eager_only=True)

    def floats(self, names: Sequence[str]) -> Sequence[NDArray[np.float64]] | None:
        """Compute columns of floats, NaN where missing; None if a NaN stands in them."""
        return floats_of(self.take(names), names)

    def count(self) -> int:
        """Count the rows where they are."""
        return len(self.frame)

    def tally(self, name: str) -> tuple[nw.Series[Any], nw.Series[Any]] | None:
        """Return the different values of a column and their rows; None of lists and records."""
        import narwhals as nw

        if self.frame[name].dtype.name == "category":
            return None
        found = self.frame[name].value_counts(dropna=False).compute()
        table = nw.from_native(found.rename("rows").rename_axis("value").reset_index())
        return table["value"], table["rows"]

    def ordered(self) -> bool:
        """Tell whether the rows have an order: that of the partitions."""
        return True

    def counts_on(self) -> bool:
        """Tell whether each part of a column knows the number of its first row."""
        return True

    def is_integer(self, name: str) -> bool | None:
        """Tell whether a column holds integers; None if no numbers."""
        kind = self.frame[name].dtype.kind
        return kind in "iu" if kind in "iuf" else None

    def batches(self, name: str) -> Iterator[NDArray[np.float64]]:
        """Compute a column of numbers a part at a time."""
        column = self.frame[name].astype("float64")
        for part in column.partitions:
            yield part.compute().to_numpy()

    def works(self, name: str) -> Callable[[Work], Iterator[bytes]] | None:
        """Return what has work done on each part of a column where it is; None without parts."""
        return partial(self._answers, name)

    def _answers(self, name: str, work: Work) -> Iterator[bytes]:
        dask: Any = importlib.import_module("dask")
        parts = self.frame[name].astype("float64").to_delayed()
        sizes = dask.compute(*map(dask.delayed(len), parts))
        starts = itertools.accumulate(sizes, initial=0)
        answer = dask.delayed(partial(_answer, work))
        tasks = [answer(part, start) for part, start in zip(parts, starts, strict=False)]
        for at in range(0, len(tasks), _AT_ONCE):
            yield from dask.compute(*tasks[at : at + _AT_ONCE])

    def where(self, name: str, value: str) -> DaskFrame:
        """Return the frame of the rows in which a column has a value, given as text."""
        column = self.frame[name]
        if column.dtype.kind in "biuf":
            number = number_of(value, truth=column.dtype.kind == "b")
            wanted = float("nan") if number is None else number
            return DaskFrame(self.frame[column.astype("float64") == wanted])
        return DaskFrame(self.frame[column.astype("string").str.strip() == value])

    def values(self, name: str) -> Sequence[object]:
        """Return some of the different values of a column."""
        return list(
            self.frame[name].dropna().drop_duplicates().head(FETCHED_VALUES, npartitions=-1)
        )


def _answer(work: Work, part: Any, start: int) -> bytes:
    return work([part.to_numpy()], start)
