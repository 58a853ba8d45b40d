"""Data frames and series of any library, by way of narwhals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.column import Column
from losspick.profiling.readers import Table
from losspick.profiling.readers.series import column_of_series

if TYPE_CHECKING:
    import narwhals as nw
    from numpy.typing import NDArray

    from losspick.profiling.readers.lazy import LazyTable

#: The name of a column that has none.
TARGET = "target"


@dataclass(frozen=True, slots=True, eq=False)
class FrameTable:
    """Columns of a frame.

    Attributes:
        columns: Their names.
        series: The columns, as narwhals sees them.
        convention: How texts among them are read.
        notes: What was found out.
    """

    columns: tuple[str, ...]
    series: tuple[nw.Series[Any], ...]
    convention: Convention
    notes: tuple[str, ...] = ()

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        return tuple(
            column_of_series(self.columns[place], self.series[place], self.convention)
            for place in places
        )

    def keep(self, rows: NDArray[np.bool_]) -> FrameTable:
        """Return the table of the rows that are true."""
        places = np.flatnonzero(rows)
        return replace(self, series=tuple(series[places] for series in self.series))


def open_frame(data: Any, convention: Convention) -> tuple[Table | LazyTable, bool]:
    """Open a frame or a series; the second answer tells whether it is one column."""
    import narwhals as nw

    native = _columns_of_pandas(data) or _columns_of_arrow(data)
    if native is not None:
        names, columns, single = native
    else:
        if _is_lazy(data):
            from losspick.profiling.readers.lazy import frame_of, open_lazy

            return open_lazy(frame_of(data), type(data).__name__, convention), False
        frame = _narwhals(data)
        single = isinstance(frame, nw.Series)
        columns = [frame] if single else [frame[name] for name in frame.columns]
        names = [series.name for series in columns]
    series = tuple(
        nw.from_native(column, series_only=True, pass_through=False) for column in columns
    )
    if not series or not len(series[0]):
        raise InputError(
            "the table is empty: it has no rows or no columns",
            where=type(data).__name__,
            fix="give at least one row",
        )
    # polars names a nameless series "", pandas None
    labels = tuple(TARGET if single and name in (None, "") else str(name) for name in names)
    return FrameTable(labels, series, convention), single


_Columns = tuple[list[Any], list[Any], bool]


def _columns_of_pandas(data: Any) -> _Columns | None:
    """Take a pandas object apart by places, since its column names need not be unique texts."""
    if not type(data).__module__.startswith("pandas"):
        return None
    import pandas as pd

    if isinstance(data, pd.DataFrame):
        return list(data.columns), [data.iloc[:, at] for at in range(data.shape[1])], False
    if isinstance(data, (pd.Categorical, pd.Index, pd.api.extensions.ExtensionArray)):
        data = pd.Series(data)
    return ([data.name], [data], True) if isinstance(data, pd.Series) else None


def _columns_of_arrow(data: Any) -> _Columns | None:
    if not type(data).__module__.startswith("pyarrow"):
        return None
    import pyarrow as pa

    if isinstance(data, pa.Array):
        return [None], [pa.chunked_array([data])], True
    if isinstance(data, pa.ChunkedArray):
        return [None], [data], True
    if isinstance(data, pa.RecordBatch):
        data = pa.Table.from_batches([data])
    if isinstance(data, pa.Table):
        return list(data.column_names), list(data.columns), False
    return None


def _is_lazy(data: Any) -> bool:
    if type(data).__module__.startswith("dask"):
        return hasattr(data, "partitions") and hasattr(data, "columns")
    import narwhals as nw

    return isinstance(_narwhals(data), nw.LazyFrame)


def _narwhals(data: Any) -> Any:
    import narwhals as nw

    try:
        return nw.from_native(data, allow_series=True)
    except TypeError as error:
        raise InputError(
            f"a {type(data).__name__} holds no table",
            where="data",
            fix="give a frame or a series",
        ) from error
