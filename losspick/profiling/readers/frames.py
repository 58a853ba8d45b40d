"""Data frames and series of any library, by way of narwhals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention, Texts, column_of_texts, factorise
from losspick.profiling.cells.values import (
    column_of_levels,
    column_of_numbers,
    column_of_values,
    is_missing,
)
from losspick.profiling.column import Column, Storage
from losspick.profiling.readers import Table

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


def column_of_series(name: str, series: nw.Series[Any], convention: Convention) -> Column:
    """Make a column of a series."""
    import narwhals as nw

    dtype = series.dtype
    if dtype == nw.Boolean or dtype.is_integer() or dtype.is_float():
        return _numbers(name, series, convention)
    if dtype == nw.Decimal:
        return _numbers(name, series.cast(nw.Float64), convention)
    if dtype in (nw.Categorical, nw.Enum):
        return _categories(name, series, convention)
    if dtype in (nw.Date, nw.Datetime, nw.Time):
        return _dates(name, series, convention)
    if dtype == nw.String:
        cells = [None if is_missing(cell) else str(cell) for cell in series.to_list()]
        return column_of_texts(factorise(name, cells), convention)
    return column_of_values(name, series.to_list(), convention)


def _dates(name: str, series: nw.Series[Any], convention: Convention) -> Column:
    import narwhals as nw

    try:
        return column_of_values(name, series.to_list(), convention)
    except (ValueError, OverflowError):  # years that Python's dates do not reach
        texts = factorise(name, series.cast(nw.String).to_list())
        return column_of_levels(texts, Storage.DATES)


def _numbers(name: str, series: nw.Series[Any], convention: Convention) -> Column:
    missing = series.is_null().to_numpy().astype(np.bool_)
    if missing.any():
        zero: Any = False if series.dtype.is_numeric() is False else 0
        series = series.fill_null(zero)
    values = series.to_numpy()
    if values.dtype.kind not in "biuf":  # a pandas type that NumPy does not know
        values = values.astype(np.bool_ if not series.dtype.is_numeric() else np.float64)
    return column_of_numbers(name, values, missing, convention)


def _categories(name: str, series: nw.Series[Any], convention: Convention) -> Column:
    """Read categories: in their declared order if there is one, else like any texts."""
    codes, levels, ordered = _codes(series)
    if not all(isinstance(level, str) for level in levels):
        if not ordered:
            cells = [None if code < 0 else levels[code] for code in codes]
            return column_of_values(name, cells, convention)
        levels = [str(level) for level in levels]
    texts = Texts(name, codes, tuple(levels))
    if ordered:
        return column_of_levels(texts, Storage.TEXT, ordered=True)
    return column_of_texts(texts, convention)


def _codes(series: nw.Series[Any]) -> tuple[Any, list[Any], bool]:
    import narwhals as nw

    native = series.to_native()
    if series.implementation.is_pandas():
        categories = native.cat
        codes = categories.codes.to_numpy().astype(np.intp)
        return codes, categories.categories.tolist(), bool(categories.ordered)
    if series.implementation.is_pyarrow():
        whole = native.unify_dictionaries().combine_chunks()
        codes = whole.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.intp)
        return codes, whole.dictionary.to_pylist(), bool(whole.type.ordered)
    # polars orders an Enum as it was written down, which need not mean anything
    texts = factorise("", series.cast(nw.String).to_list())
    return texts.codes, list(texts.levels), False
