"""Frames that are computed where they live: only what is asked for comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.column import Column
from losspick.profiling.measuring.sketch import BATCH_ROWS
from losspick.profiling.readers.frames import column_of_series
from losspick.profiling.readers.split import TRUTH, no_such_value, number_of, split_note

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    from numpy.typing import NDArray

#: Rows up to which a column is held in memory and measured exactly.
MOST_HELD_ROWS = 5_000_000
#: Values of a column that are fetched to say which there are.
FETCHED_VALUES = 100


class Frame(Protocol):
    """What is asked of a frame."""

    def names(self) -> tuple[str, ...]:
        """Return the names of its columns."""
        ...

    def take(self, names: Sequence[str]) -> nw.DataFrame[Any]:
        """Compute some columns."""
        ...

    def floats(self, names: Sequence[str]) -> Sequence[NDArray[np.float64]] | None:
        """Compute columns of floats, NaN where missing; None if a NaN stands in them."""
        ...

    def count(self) -> int:
        """Count the rows where they are."""
        ...

    def is_integer(self, name: str) -> bool | None:
        """Tell whether a column holds integers; None if no numbers."""
        ...

    def batches(self, name: str) -> Iterator[NDArray[np.float64]]:
        """Compute a column of numbers a part at a time."""
        ...

    def where(self, name: str, value: str) -> Frame:
        """Return the frame of the rows in which a column has a value, given as text."""
        ...

    def values(self, name: str) -> Sequence[object]:
        """Return some of the different values of a column."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class NarwhalsFrame:
    """A lazy frame of polars, DuckDB, Spark and whatever else narwhals knows."""

    frame: nw.LazyFrame[Any]

    def names(self) -> tuple[str, ...]:
        """Return the names of its columns."""
        return tuple(self.frame.collect_schema().names())

    def take(self, names: Sequence[str]) -> nw.DataFrame[Any]:
        """Compute some columns."""
        return self.frame.select(list(names)).collect()

    def floats(self, names: Sequence[str]) -> Sequence[NDArray[np.float64]] | None:
        """Compute columns of floats, NaN where missing; None if a NaN stands in them."""
        if not self.frame.implementation.is_duckdb():
            return floats_of(self.take(names), names)
        relation: Any = self.frame.select(list(names)).to_native()
        found = relation.fetchnumpy()  # by way of Arrow, pandas would be loaded
        return _unmasked([found[name] for name in names])

    def count(self) -> int:
        """Count the rows where they are."""
        import narwhals as nw

        return int(self.frame.select(nw.len().alias("rows")).collect()["rows"][0])

    def is_integer(self, name: str) -> bool | None:
        """Tell whether a column holds integers; None if no numbers."""
        dtype = self.frame.collect_schema()[name]
        return dtype.is_integer() if dtype.is_numeric() else None

    def batches(self, name: str) -> Iterator[NDArray[np.float64]]:
        """Compute a column of numbers a part at a time, where the engine can."""
        import narwhals as nw

        wanted = self.frame.select(nw.col(name).cast(nw.Float64))
        if self.frame.implementation.is_duckdb():
            relation: Any = wanted.to_native()
            read = getattr(relation, "to_arrow_reader", None) or relation.fetch_record_batch
            for batch in read(BATCH_ROWS):
                yield batch.column(0).to_numpy(zero_copy_only=False)
            return
        column = wanted.collect()[name]
        for start in range(0, len(column), BATCH_ROWS):
            yield column[start : start + BATCH_ROWS].to_numpy()

    def where(self, name: str, value: str) -> NarwhalsFrame:
        """Return the frame of the rows in which a column has a value, given as text."""
        return NarwhalsFrame(self.frame.filter(self._equals(name, value)))

    def _equals(self, name: str, value: str) -> nw.Expr:
        import narwhals as nw

        column, dtype = nw.col(name), self.frame.collect_schema()[name]
        if dtype == nw.Boolean:
            truth = TRUTH.get(value.casefold())
            return column == bool(truth) if truth is not None else nw.lit(value=False)
        if dtype.is_numeric():
            number = number_of(value, truth=False)
            return nw.lit(value=False) if number is None else column.cast(nw.Float64) == number
        return column.cast(nw.String).str.strip_chars() == value

    def values(self, name: str) -> Sequence[object]:
        """Return some of the different values of a column."""
        some = self.frame.select(name).unique().head(FETCHED_VALUES).collect()
        return list(some[name])


@dataclass(frozen=True, slots=True, eq=False)
class LazyTable:
    """A table of which columns are computed when they are read.

    Attributes:
        frame: The frame.
        columns: Its columns.
        where: What it is called in messages.
        convention: How texts are read.
        notes: What was found out.
    """

    frame: Frame
    columns: tuple[str, ...]
    where: str
    convention: Convention
    notes: tuple[str, ...] = ()

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Compute the columns at these places."""
        names = [self.columns[place] for place in places]
        measured = self._measured(names[0]) if len(names) == 1 else None
        if measured is not None:
            return (measured,)
        found = self.frame.take(names)
        if not len(found):
            raise _empty(self.where)
        return tuple(column_of_series(name, found[name], self.convention) for name in names)

    def _measured(self, name: str) -> Column | None:
        """Measure numbers that are too many to hold; None for all other columns."""
        integers = self.frame.is_integer(name)
        if integers is None or self.frame.count() <= MOST_HELD_ROWS:
            return None
        from losspick.profiling.readers.measured import measured_column

        batches = partial(self.frame.batches, name)
        return measured_column(name, batches, self.convention.na_values, integers=integers)

    def only(self, place: int, value: str) -> LazyTable:
        """Return the table of the rows in which a column has a value.

        Raises:
            InputError: There is no such row.
        """
        name = self.columns[place]
        kept = self.frame.where(name, value)
        rows = kept.count()
        if not rows:
            values = sorted(str(each) for each in self.frame.values(name) if each is not None)
            raise no_such_value(name, value, values)
        note = split_note(name, value, rows, self.frame.count())
        return replace(self, frame=kept, notes=(*self.notes, note))


def floats_of(
    frame: nw.DataFrame[Any], names: Sequence[str]
) -> Sequence[NDArray[np.float64]] | None:
    """Return columns of floats, NaN where missing; None if a NaN stands in them."""
    found = [frame[name] for name in names]
    if any(bool((series.is_nan() & ~series.is_null()).any()) for series in found):
        return None
    return [series.to_numpy().astype(float) for series in found]


def _unmasked(columns: Sequence[NDArray[np.float64]]) -> Sequence[NDArray[np.float64]] | None:
    """Put NaN where masked arrays hide something; None if a NaN stands in them already."""
    import numpy as np

    if any(bool(np.isnan(np.ma.compressed(column)).any()) for column in columns):
        return None
    return [np.ma.filled(column, np.nan) for column in columns]


def frame_of(native: Any) -> Frame:
    """Wrap a lazy frame of any engine."""
    if type(native).__module__.startswith("dask"):
        from losspick.profiling.readers.dask_frame import DaskFrame

        return DaskFrame(native)
    import narwhals as nw

    return NarwhalsFrame(nw.from_native(native).lazy())


def open_lazy(frame: Frame, where: str, convention: Convention) -> LazyTable:
    """Open a lazy frame.

    Raises:
        InputError: It has no columns.
    """
    names = frame.names()
    if not names:
        raise _empty(where)
    return LazyTable(frame, names, where, convention)


def _empty(where: str) -> InputError:
    return InputError(
        "the table is empty: it has no rows or no columns", where=where, fix="give at least one row"
    )
