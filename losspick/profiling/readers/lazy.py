"""Frames that are computed where they live: only what is asked for comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.column import Column
from losspick.profiling.measuring.ordered import MOST_HELD_ROWS
from losspick.profiling.readers.engine_faults import faults, unreadable
from losspick.profiling.readers.series import column_of_series
from losspick.profiling.readers.split import no_such_value, split_note

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    from numpy.typing import NDArray

    from losspick.profiling.readers.passes import Work

#: Said of frames that are shuffled as they are computed.
UNORDERED = "the rows of this frame have no order: row numbers and drift are not known"


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

    def tally(self, name: str) -> tuple[nw.Series[Any], nw.Series[Any]] | None:
        """Return the different values of a column and their rows; None of lists and records."""
        ...

    def ordered(self) -> bool:
        """Tell whether the rows have an order."""
        ...

    def counts_on(self) -> bool:
        """Tell whether each part of a column knows the number of its first row."""
        ...

    def is_integer(self, name: str) -> bool | None:
        """Tell whether a column holds integers; None if no numbers."""
        ...

    def batches(self, name: str) -> Iterator[NDArray[np.float64]]:
        """Compute a column of numbers a part at a time."""
        ...

    def works(self, name: str) -> Callable[[Work], Iterator[bytes]] | None:
        """Return what has work done on each part of a column where it is; None without parts."""
        ...

    def where(self, name: str, value: str) -> Frame:
        """Return the frame of the rows in which a column has a value, given as text."""
        ...

    def values(self, name: str) -> Sequence[object]:
        """Return some of the different values of a column."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LazyTable:
    """A table of which columns are computed when they are read.

    Attributes:
        frame: The frame.
        columns: Its columns.
        where: What it is called in messages.
        convention: How texts are read.
        notes: What was found out.
        engine: What reads the files behind it, if there are any.
    """

    frame: Frame
    columns: tuple[str, ...]
    where: str
    convention: Convention
    notes: tuple[str, ...] = ()
    engine: Engine | None = None

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Compute the columns at these places.

        Raises:
            InputError: The engine can't read a file, which shows only now.
        """
        if self.engine is None:
            return self._read(places)
        try:
            return self._read(places)
        except faults(self.engine) as error:
            if type(error) is ValueError:
                raise  # more likely our own
            raise unreadable(self.engine, self.where, error) from error

    def _read(self, places: Sequence[int]) -> tuple[Column, ...]:
        names = [self.columns[place] for place in places]
        measured = self._measured(names[0]) if len(names) == 1 else None
        if measured is not None:
            return (measured,)
        found = self.frame.take(names)
        if not len(found):
            raise _empty(self.where)
        columns = tuple(column_of_series(name, found[name], self.convention) for name in names)
        unordered = not self.frame.ordered()
        return tuple(replace(column, unordered=unordered) for column in columns)

    def _measured(self, name: str) -> Column | None:
        """Measure a column that is too long to hold; None of a shorter one."""
        integers = self.frame.is_integer(name)
        rows = self.frame.count()
        if rows <= MOST_HELD_ROWS:
            return None
        if integers is None:
            return self._tallied(name)
        from losspick.profiling.readers.measured import measured_column
        from losspick.profiling.readers.passes import Stream

        stream = Stream(
            rows,
            self.frame.counts_on(),
            partial(self.frame.batches, name),
            self.frame.works(name),
        )
        return measured_column(name, stream, self.convention.na_values, integers=integers)

    def _tallied(self, name: str) -> Column | None:
        from losspick.profiling.readers.tallied import tallied_column

        found = self.frame.tally(name)
        return tallied_column(name, *found, self.convention) if found else None

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


def frame_of(native: Any, *, of_files: bool = False) -> Frame:
    """Wrap a lazy frame of any engine.

    Args:
        native: The frame.
        of_files: It reads files, row after row.
    """
    if type(native).__module__.startswith("dask"):
        from losspick.profiling.readers.dask_frame import DaskFrame

        return DaskFrame(native)
    import narwhals as nw

    from losspick.profiling.readers.narwhals_frame import NarwhalsFrame

    if "duckdb" in type(native).__module__:
        # loaded too late, or never, it leaves types of DuckDB behind at exit, which says so
        import pandas  # noqa: F401
    return NarwhalsFrame(nw.from_native(native).lazy(), of_files)


def open_lazy(
    frame: Frame, where: str, convention: Convention, engine: Engine | None = None
) -> LazyTable:
    """Open a lazy frame.

    Args:
        frame: The frame.
        where: What it is called in messages.
        convention: How texts are read.
        engine: What reads the files behind it, if there are any.

    Raises:
        InputError: It has no columns.
    """
    names = frame.names()
    if not names:
        raise _empty(where)
    notes = () if frame.ordered() else (UNORDERED,)
    return LazyTable(frame, names, where, convention, notes, engine)


def _empty(where: str) -> InputError:
    return InputError(
        "the table is empty: it has no rows or no columns", where=where, fix="give at least one row"
    )
