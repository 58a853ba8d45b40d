"""A series of any library, as narwhals sees it -> a Column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.profiling.cells.columns import column_of_texts
from losspick.profiling.cells.texts import Convention, Texts, factorise
from losspick.profiling.cells.values import (
    column_of_levels,
    column_of_numbers,
    column_of_values,
    is_missing,
)
from losspick.profiling.column import Column, Storage

if TYPE_CHECKING:
    import narwhals as nw


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
