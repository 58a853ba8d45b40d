"""Parquet, and Arrow files and streams (Feather is one of them)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any

from losspick.errors import InputError, MissingExtraError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.bucket_faults import refused
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.formats import Format

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class ArrowTable:
    """A file of columns, of which only the wanted ones are read.

    Attributes:
        columns: Their names.
        load: Reads columns by their places.
        convention: How texts are read.
        notes: What was found out.
    """

    columns: tuple[str, ...]
    load: Callable[[Sequence[int]], list[Any]]
    convention: Convention
    notes: tuple[str, ...] = ()

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        import narwhals as nw

        from losspick.profiling.readers.series import column_of_series

        return tuple(
            column_of_series(
                self.columns[place], nw.from_native(column, series_only=True), self.convention
            )
            for place, column in zip(places, self.load(places), strict=True)
        )

    def keep(self, rows: NDArray[np.bool_]) -> ArrowTable:
        """Return the table of the rows that are true."""
        import pyarrow as pa

        load = self.load

        def kept(places: Sequence[int]) -> list[Any]:
            return [column.filter(pa.array(rows)) for column in load(places)]

        return replace(self, load=kept)


def open_parquet(content: Content, options: ReadOptions) -> ArrowTable:
    """Open a Parquet file."""
    return _open(content, Format.PARQUET, options)


def open_arrow(content: Content, options: ReadOptions) -> ArrowTable:
    """Open an Arrow file or stream."""
    return _open(content, Format.ARROW, options)


def _open(content: Content, form: Format, options: ReadOptions) -> ArrowTable:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError(
            f"reading {form} needs the package pyarrow", extra="parquet", where=content.name
        ) from None
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    try:
        names, rows, load = (_parquet if form is Format.PARQUET else _arrow)(content)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(content.name, form, error) from error
    if not names or not rows:
        raise InputError(
            f"the {form} table is empty: it has no data rows",
            where=content.name,
            fix="give a table with at least one row",
        )

    def careful(places: Sequence[int]) -> list[Any]:
        try:
            columns = list(load(places))
            for column in columns:
                column.validate(full=True)  # a damaged file may point outside of its own data
            return columns
        except (pa.ArrowException, OSError, ValueError) as error:
            raise _damaged(content.name, form, error) from error

    return ArrowTable(tuple(names), careful, convention)


def open_arrow_parts(parts: Sequence[Content], options: ReadOptions) -> Table:
    """Open several Parquet files as one table.

    Raises:
        InputError: A part has other columns than the first.
    """
    tables = [open_parquet(part, options) for part in parts]
    names = tables[0].columns
    for part, table in zip(parts, tables, strict=True):
        if table.columns != names:
            raise InputError(
                f"the columns are not those of {parts[0].name}",
                where=part.name,
                fix="give parts with the same columns in the same order, or one file",
            )

    def load(places: Sequence[int]) -> list[Any]:
        loaded = [table.load(places) for table in tables]
        return [_appended(columns, parts[0].name) for columns in zip(*loaded, strict=True)]

    return replace(tables[0], load=load)


def _appended(columns: Sequence[Any], where: str) -> Any:
    import pyarrow as pa

    parts = [pa.table({"y": column}) for column in columns]
    try:
        return pa.concat_tables(parts, promote_options="permissive").column(0)
    except pa.ArrowException as error:
        raise InputError(
            f"the parts hold values of different types ({str(error).splitlines()[0]})",
            where=where,
            fix="write all parts with the same types",
        ) from error


_Loader = tuple[list[str], int, Callable[[Sequence[int]], Any]]


def _parquet(content: Content) -> _Loader:
    import pyarrow.parquet as pq

    with _file(content) as file:
        parquet = pq.ParquetFile(file)
        names = list(parquet.schema_arrow.names)
        rows = parquet.metadata.num_rows

    def load(places: Sequence[int]) -> list[Any]:
        wanted = [names[place] for place in places]
        with _file(content) as file:
            parquet = pq.ParquetFile(file, pre_buffer=content.remote is not None)
            table = parquet.read(columns=list(dict.fromkeys(wanted)))
        return _by_name(table, names, places)

    return names, rows, load


def _by_name(table: pa.Table, names: Sequence[str], places: Sequence[int]) -> list[Any]:
    """Give the columns of a table that holds all columns of the wanted names."""
    found: list[Any] = []
    for place in places:
        same = [at for at, name in enumerate(table.column_names) if name == names[place]]
        found.append(table.column(same[names[:place].count(names[place])]))
    return found


def _arrow(content: Content) -> _Loader:

    with _file(content) as file:
        table = _arrow_table(file, content.head)
    names = list(table.column_names)

    def load(places: Sequence[int]) -> list[Any]:
        return [table.column(place) for place in places]

    return names, table.num_rows, load


def _arrow_table(file: Any, head: bytes) -> Any:
    import pyarrow as pa

    if head.startswith(b"ARROW1"):
        return pa.ipc.open_file(file).read_all()
    if head.startswith(b"FEA1"):
        from pyarrow import feather

        return feather.read_table(file)
    return pa.ipc.open_stream(file).read_all()


def _file(content: Content) -> Any:
    """Give pyarrow a file to seek in; only packed or piped content has to be held."""
    import pyarrow as pa

    if content.path and not content.compression:
        return pa.memory_map(str(content.path))
    if content.remote and not content.compression:
        return content.remote.file()
    with content.open() as stream:
        return pa.BufferReader(_all(stream))


def _all(stream: IO[bytes]) -> bytes:
    return stream.read()


def _damaged(where: str, form: Format, error: Exception) -> InputError:
    if "AWS Error" in str(error):
        return refused(where, error)
    said = str(error).strip().splitlines()
    return InputError(
        f"this {form} file is damaged or cut off ({said[0] if said else type(error).__name__})",
        where=where,
        fix=f"write or fetch the {form} file again",
    )
