"""Parquet, and Arrow files and streams (Feather is one of them)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from losspick.errors import InputError, MissingExtraError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.formats import Format

if TYPE_CHECKING:
    import pyarrow as pa


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

        from losspick.profiling.readers.frames import column_of_series

        return tuple(
            column_of_series(
                self.columns[place], nw.from_native(column, series_only=True), self.convention
            )
            for place, column in zip(places, self.load(places), strict=True)
        )


def open_arrow(content: Content, form: Format, options: ReadOptions) -> Table:
    """Open a file of the Parquet or of the Arrow family."""
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
            table = pq.ParquetFile(file).read(columns=list(dict.fromkeys(wanted)))
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
    with content.open() as stream:
        return pa.BufferReader(_all(stream))


def _all(stream: IO[bytes]) -> bytes:
    return stream.read()


def _damaged(where: str, form: Format, error: Exception) -> InputError:
    said = str(error).strip().splitlines()
    return InputError(
        f"this {form} file is damaged or cut off ({said[0] if said else type(error).__name__})",
        where=where,
        fix=f"write or fetch the {form} file again",
    )
