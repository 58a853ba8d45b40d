"""Columns of texts, truths and dates that are too long to hold: counted where they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.profiling.cells.columns import column_of_texts
from losspick.profiling.cells.texts import Convention, Texts
from losspick.profiling.cells.values import is_missing
from losspick.profiling.readers.series import column_of_series

if TYPE_CHECKING:
    import narwhals as nw

    from losspick.profiling.column import Column


def tallied_column(
    name: str, values: nw.Series[Any], counts: nw.Series[Any], convention: Convention
) -> Column:
    """Make a column of different values and the number of rows of each.

    The rows stand together by value from here on, so that nothing is said about their order.
    """
    import narwhals as nw

    rows = counts.to_numpy().astype(np.intp)
    note = (
        f"{int(rows.sum()):,} rows were counted by value where they are: row numbers and drift are "
        "not known"
    )
    if values.dtype == nw.String:
        texts = [None if is_missing(cell) else str(cell) for cell in values.to_list()]
        column = column_of_texts(_texts(name, texts, rows), convention)
    else:
        column = _repeated(column_of_series(name, values, convention), rows)
    return replace(column, unordered=True, notes=(*column.notes, note))


def _texts(name: str, values: list[str | None], rows: np.ndarray[Any, Any]) -> Texts:
    """Repeat the code of each text; in order, since engines hand groups over in any."""
    places = sorted(range(len(values)), key=lambda at: (values[at] is None, values[at] or ""))
    levels = tuple(text for at in places if (text := values[at]) is not None)
    codes = np.arange(len(values))
    codes[len(levels) :] = -1
    return Texts(name, np.repeat(codes, rows[places]), levels)


def _repeated(column: Column, rows: np.ndarray[Any, Any]) -> Column:
    return replace(
        column,
        rows=int(rows.sum()),
        numeric=None,
        numbers=None if column.numbers is None else np.repeat(column.numbers, rows),
        codes=None if column.codes is None else np.repeat(column.codes, rows),
    )
