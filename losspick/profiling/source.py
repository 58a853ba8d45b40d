"""From whatever the user gives to a table whose columns can be read one by one."""

from __future__ import annotations

import os
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.errors import InputError
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.select import require_single, select_targets

if TYPE_CHECKING:
    from losspick.profiling.readers.content import Content
    from losspick.profiling.readers.formats import Format

_DEFAULTS = ReadOptions()


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """An open table.

    Attributes:
        name: The file, "stdin" or the type of the object, for messages.
        table: The reader behind it.
        single: The data were one column; if it has no name, it is called "target".
        remarks: What is odd about the source as such.
    """

    name: str
    table: Table
    single: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names as they stand in the data; a name may appear twice."""
        return self.table.columns

    @property
    def notes(self) -> tuple[str, ...]:
        """How the table was read, where that was not obvious; short sentences."""
        return self.remarks + self.table.notes

    def read(self, names: Sequence[str]) -> tuple[Column, ...]:
        """Read columns by their exact names, and only those where the format allows.

        A name that appears twice in the table has to be asked for twice.
        """
        places: defaultdict[str, deque[int]] = defaultdict(deque)
        for place, column in enumerate(self.columns):
            places[column].append(place)
        asked = Counter(names)
        for name in asked:
            if asked[name] != len(places[name]):
                require_single(self.columns, name, self.name)
                select_targets(self.columns, [name], self.name)
        return self.table.read([places[name].popleft() for name in names])


def open_source(data: object, options: ReadOptions = _DEFAULTS) -> Source:
    """Open a file, standard input ("-") or an object in memory.

    Args:
        data: A path, "-", or anything that holds a column or a table: a list, an array, a tensor,
            a series or a frame.
        options: What the user says about how to read it.
    """
    if isinstance(data, (str, os.PathLike)):
        from losspick.profiling.readers.formats import identify

        content = _content(os.fspath(data))
        found = identify(content)
        table = _table_of(content, found, options)
        return Source(content.name, table, remarks=_misnamed(content.suffix, found))
    from losspick.profiling.readers.arrays import open_object

    table, single = open_object(data, options)
    return Source(type(data).__name__, table, single)


def _content(path: str | bytes) -> Content:
    from losspick.profiling.readers.content import content_of_path, content_of_stdin

    name = os.fsdecode(path)
    if name == "-":
        return content_of_stdin()
    if not name.strip():
        raise InputError("the name of the file is empty", fix="give a path, or - for stdin")
    if "://" in name:
        raise InputError(
            "this is an address, not a file", where=name, fix="download the table and give the file"
        )
    return content_of_path(Path(name))


def _misnamed(suffix: str, found: Format) -> tuple[str, ...]:
    """Say so if the name of the file promises another format than the content has."""
    from losspick.profiling.readers.formats import FORMAT_OF_SUFFIX

    if FORMAT_OF_SUFFIX.get(suffix, found) is found:
        return ()
    return (f"the file is named {suffix} but holds {found}; it was read as that",)


def _table_of(content: Content, found: Format, options: ReadOptions) -> Table:
    from losspick.profiling.readers.formats import Format

    if found is Format.JSON:
        from losspick.profiling.readers.jsonlines import open_json

        return open_json(content, options)
    if found in (Format.PARQUET, Format.ARROW):
        from losspick.profiling.readers.parquet import open_arrow

        return open_arrow(content, found, options)
    if found is Format.EXCEL:
        from losspick.profiling.readers.excel import open_excel

        return open_excel(content, options)
    from losspick.profiling.readers.delimited import open_delimited

    return open_delimited(content, options)
