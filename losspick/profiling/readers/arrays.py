"""Objects in memory: lists, arrays, tensors and tables of Python objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.cells.values import column_of_numbers, column_of_values, plain, refuse_shape
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.readers.lazy import LazyTable

#: The name of a column that has none.
TARGET = "target"
_DATAFRAME_PACKAGES = (
    "pandas",
    "polars",
    "pyarrow",
    "duckdb",
    "modin",
    "cudf",
    "dask",
    "ibis",
    "pyspark",
    "_duckdb",
)


@dataclass(frozen=True, slots=True, eq=False)
class ArrayTable:
    """Columns as arrays or lists.

    Attributes:
        columns: Their names.
        arrays: NumPy arrays of one dimension, or lists.
        convention: How texts among them are read.
        notes: What was done to the object.
    """

    columns: tuple[str, ...]
    arrays: tuple[NDArray[Any] | Sequence[Any], ...]
    convention: Convention
    notes: tuple[str, ...] = ()

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        return tuple(
            column_of_array(self.columns[place], self.arrays[place], self.convention)
            for place in places
        )

    def keep(self, rows: NDArray[np.bool_]) -> ArrayTable:
        """Return the table of the rows that are true."""
        kept = [
            array[rows] if isinstance(array, np.ndarray) else list(compress(array, rows.tolist()))
            for array in self.arrays
        ]
        return replace(self, arrays=tuple(kept))


def column_of_array(
    name: str, array: NDArray[Any] | Sequence[Any], convention: Convention
) -> Column:
    """Make a column of an array with one dimension, or of a list."""
    if not isinstance(array, np.ndarray):
        return column_of_values(name, array, convention)
    if array.dtype.kind == "c":
        raise InputError(
            "complex numbers are no target", where=name, fix="give real and imaginary part"
        )
    if array.dtype.kind in "biuf":
        mask = np.ma.getmaskarray(array) if isinstance(array, np.ma.MaskedArray) else None
        return column_of_numbers(name, np.asarray(array), mask, convention)
    return column_of_values(
        name, list(array) if array.dtype.kind == "M" else array.tolist(), convention
    )


def open_object(data: Any, options: ReadOptions) -> tuple[Table | LazyTable, bool]:
    """Open an object in memory; the second answer tells whether it is one nameless column."""
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    if type(data).__module__.split(".")[0] in _DATAFRAME_PACKAGES:
        from losspick.profiling.readers.frames import open_frame

        return open_frame(data, convention)
    if isinstance(data, Mapping):
        return _of_mapping(data, convention), False
    if isinstance(data, (list, tuple)):
        return _of_list(data, convention)
    if hasattr(data, "__array__"):
        return _of_array(_as_array(data), convention)
    raise InputError(
        f"a {type(data).__name__} holds no table",
        where="data",
        fix="give a path, a list, an array, a series or a frame",
    )


def _as_array(data: Any) -> NDArray[Any]:
    """Ask for an array; a tensor is first cut off from its graph and its device."""
    if hasattr(data, "detach"):
        data = data.detach().cpu()
        if str(data.dtype).endswith("bfloat16"):
            data = data.float()
    try:
        return data if isinstance(data, np.ndarray) else np.asarray(data)
    except (TypeError, ValueError, RuntimeError) as error:
        raise InputError(
            f"a {type(data).__name__} can't be turned into an array ({error})",
            where="data",
            fix="give a NumPy array",
        ) from error


def _of_array(array: NDArray[Any], convention: Convention) -> tuple[Table, bool]:
    if array.dtype.names:
        names = array.dtype.names
        return ArrayTable(names, tuple(array[name] for name in names), convention), False
    if array.ndim == 1:
        return ArrayTable((TARGET,), (_not_empty(array),), convention), True
    if array.ndim != 2 or array.shape[1] == 0:
        raise refuse_shape("data", array.shape)
    _not_empty(array)
    if array.shape[1] == 1:
        return ArrayTable((TARGET,), (array[:, 0],), convention), True
    names = tuple(f"{TARGET}_{at}" for at in range(array.shape[1]))
    return ArrayTable(names, tuple(array.T), convention), False


def _not_empty(values: Any) -> Any:
    if not len(values):
        raise InputError("there are no values: the data are empty", where="data", fix="give some")
    return values


def _of_list(data: Sequence[Any], convention: Convention) -> tuple[Table, bool]:
    _not_empty(data)
    if all(isinstance(value, Mapping) for value in data):
        return _of_records(data, convention), False
    if _is_matrix(data):
        return _of_array(np.asarray([list(row) for row in data]), convention)
    if all(getattr(value, "shape", None) == () for value in data):
        data = [plain(_as_array(value).item()) for value in data]  # a list of scalars of tensors
    return ArrayTable((TARGET,), (list(data),), convention), True


def _is_matrix(data: Sequence[Any]) -> bool:
    """Tell whether all items are rows of numbers of the same length."""
    lengths = {len(row) if _is_row(row) else -1 for row in data}
    if len(lengths) > 1 or min(lengths) < 1:
        return False
    return all(isinstance(plain(cell), (int, float)) for row in data for cell in row)


def _is_row(value: Any) -> bool:
    return isinstance(value, (list, tuple)) or getattr(value, "ndim", 0) == 1


def _of_records(records: Sequence[Mapping[Any, Any]], convention: Convention) -> ArrayTable:
    names = dict.fromkeys(key for record in records for key in record)
    if not names:
        raise InputError("the rows are empty", where="data", fix="give rows with values")
    columns = tuple([record.get(name) for record in records] for name in names)
    return ArrayTable(tuple(map(str, names)), columns, convention)


def _of_mapping(data: Mapping[Any, Any], convention: Convention) -> ArrayTable:
    columns: list[Any] = []
    for name, values in data.items():
        if isinstance(values, (list, tuple)):
            columns.append(list(values))
        elif hasattr(values, "__array__") and getattr(values, "ndim", 1) == 1:
            columns.append(_as_array(values))
        else:
            raise InputError(
                f"the value of {name!r} is no column", where="data", fix="give lists or arrays"
            )
    lengths = {len(column) for column in columns}
    if len(lengths) > 1:
        raise InputError(
            f"the columns have different lengths: {', '.join(map(str, sorted(lengths)))}",
            where="data",
            fix="give columns of the same length",
        )
    if not columns or lengths == {0}:
        raise InputError("the table is empty", where="data", fix="give at least one row")
    return ArrayTable(tuple(map(str, data)), tuple(columns), convention)
