"""From whatever the user gives to a table whose columns can be read one by one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.bucket_settings import is_in_bucket
from losspick.profiling.select import note_on_same, select_targets, told_apart

if TYPE_CHECKING:
    from losspick.profiling.readers.content import Content
    from losspick.profiling.readers.formats import Format
    from losspick.profiling.readers.lazy import LazyTable

_DEFAULTS = ReadOptions()


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """An open table.

    Attributes:
        name: The file, "stdin" or the type of the object, for messages.
        table: The reader behind it.
        single: The data were one column; if it has no name, it is called "target".
        remarks: What is odd about the source as such.
        columns: The names, each once: of columns of the same name, "y#1", "y#2" and so on.
    """

    name: str
    table: Table | LazyTable
    single: bool = False
    remarks: tuple[str, ...] = ()
    columns: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", told_apart(self.table.columns))

    @property
    def notes(self) -> tuple[str, ...]:
        """How the table was read, where that was not obvious; short sentences."""
        same = () if self.columns == self.table.columns else note_on_same(self.table.columns)
        return (*self.remarks, *self.table.notes, *same)

    def read(self, names: Sequence[str]) -> tuple[Column, ...]:
        """Read columns by their exact names, and only those where the format allows."""
        places = {name: place for place, name in enumerate(self.columns)}
        unknown = next((name for name in names if name not in places), None)
        if unknown is not None:
            select_targets(self.columns, [unknown], self.name)
        read = self.table.read([places[name] for name in names])
        return tuple(
            column if column.name == name else replace(column, name=name)
            for name, column in zip(names, read, strict=True)
        )


def open_source(data: object, options: ReadOptions = _DEFAULTS) -> Source:
    """Open a file, standard input ("-") or an object in memory.

    Args:
        data: A path, a folder or a glob, "-", or anything that holds a column or a table: a list,
            an array, a tensor, a series or a frame, also one that an engine computes later.
        options: What the user says about how to read it.
    """
    if isinstance(data, (str, os.PathLike)):
        source = _open_path(os.fsdecode(data), options)
    else:
        from losspick.profiling.readers.arrays import open_object

        table, single = open_object(data, options)
        source = Source(type(data).__name__, table, single)
    return _part(source, options.split) if options.split else source


def _part(source: Source, split: str) -> Source:
    """Keep the rows of one part."""
    from losspick.profiling.readers.lazy import LazyTable
    from losspick.profiling.readers.split import parse_split, rows_with, split_note

    name, value = parse_split(split, source.columns, source.name)
    place = source.columns.index(name)
    if isinstance(source.table, LazyTable):
        return replace(source, table=source.table.only(place, value))
    (column,) = source.table.read([place])
    found = rows_with(column, value)
    note = split_note(name, value, int(found.sum()), column.rows)
    return replace(source, table=source.table.keep(found), remarks=(*source.remarks, note))


def _open_path(name: str, options: ReadOptions) -> Source:
    if name == "-":
        from losspick.profiling.readers.content import content_of_stdin

        return _open_contents((content_of_stdin(),), "stdin", options)
    if not name.strip():
        raise InputError("the name of the file is empty", fix="give a path, or - for stdin")
    if "://" in name and not is_in_bucket(name):
        return _open_address(name, options)
    contents = _contents_in_bucket(name) if "://" in name else _contents_on_disk(name)
    return _open_contents(contents, name if len(contents) > 1 else contents[0].name, options)


def _contents_on_disk(name: str) -> tuple[Content, ...]:
    from losspick.profiling.readers.content import content_of_path
    from losspick.profiling.readers.parts import parts_of

    parts = parts_of(Path(name))
    return tuple(content_of_path(part, later=at > 0) for at, part in enumerate(parts))


def _contents_in_bucket(address: str) -> tuple[Content, ...]:
    from losspick.profiling.readers.buckets import objects_at
    from losspick.profiling.readers.content import content_of_object

    found = objects_at(address)
    return tuple(content_of_object(each, later=at > 0) for at, each in enumerate(found))


def _open_address(name: str, options: ReadOptions) -> Source:
    from losspick.profiling.readers.web import content_at, is_on_the_web, shown_address

    if options.engine is Engine.PANDAS and is_on_the_web(name):
        content = content_at(name)
        return _open_contents((content,), content.name, options)
    if options.engine is Engine.PANDAS:
        raise InputError(
            "this is an address, not a file",
            where=name,
            fix="download the table and give the file; what is at s3:// or https:// is read here, "
            "CSV and Parquet elsewhere by --engine duckdb, polars, dask or pyspark",
        )
    from losspick.profiling.readers.address import open_address

    shown = shown_address(name) if is_on_the_web(name) else name
    return Source(shown, open_address(name, options, shown))


def _open_contents(contents: tuple[Content, ...], name: str, options: ReadOptions) -> Source:
    from losspick.profiling.readers.formats import identify, open_as

    found = identify(contents[0])
    for content in contents[1:]:
        if identify(content) is not found:
            raise InputError(
                f"this is {identify(content)}, and {contents[0].name} is {found}",
                where=content.name,
                fix="give parts of one format",
            )
    plain = options.engine is Engine.PANDAS and len(contents) == 1
    try:
        table = (
            open_as(found, contents[0], options)
            if plain
            else _table_of_parts(contents, found, options)
        )
    except InputError as error:
        raise _not_as_named(error, contents[0].suffix, found) from error
    parts = (f"{len(contents)} files were read as one table",) if len(contents) > 1 else ()
    return Source(name, table, remarks=(*_misnamed(contents[0].suffix, found), *parts))


def _table_of_parts(
    contents: tuple[Content, ...], found: Format, options: ReadOptions
) -> Table | LazyTable:
    """Open files as one table, or one file with an engine."""
    from losspick.profiling.readers.formats import Format

    if found is Format.DELIMITED:
        from losspick.profiling.readers.delimited import open_parts

        return open_parts(contents, options)
    if found is not Format.PARQUET:
        by = "parts" if options.engine is Engine.PANDAS else f"the engine {options.engine}"
        raise InputError(
            f"{by} must be CSV or Parquet, and this is {found}"
            if options.engine is Engine.PANDAS
            else f"{by} reads CSV and Parquet, and this is {found}",
            where=contents[0].name,
            fix="give one file" if options.engine is Engine.PANDAS else "leave --engine out",
        )
    from losspick.profiling.readers.engine_parquet import open_parquet
    from losspick.profiling.readers.parquet import open_arrow_parts

    if options.engine is Engine.PANDAS:
        return open_arrow_parts(contents, options)
    odd = next((each for each in contents if each.place is None or each.compression), None)
    if odd is not None:
        raise InputError(
            f"the engine {options.engine} reads Parquet from plain files only",
            where=odd.name,
            fix="leave --engine out",
        )
    return open_parquet([each.place or "" for each in contents], options)


def _not_as_named(error: InputError, suffix: str, found: Format) -> InputError:
    """Return an error that says first that the name of the file promises another format."""
    from losspick.profiling.readers.formats import FORMAT_OF_SUFFIX

    promised = FORMAT_OF_SUFFIX.get(suffix, found)
    if promised is found:
        return error
    return InputError(
        f"this is no {promised} file, whatever its name says; read as {found}, {error.what}",
        where=error.where,
        fix="write or fetch the file again, or give it the name of what it is",
    )


def _misnamed(suffix: str, found: Format) -> tuple[str, ...]:
    """Say so if the name of the file promises another format than the content has."""
    from losspick.profiling.readers.formats import FORMAT_OF_SUFFIX

    if FORMAT_OF_SUFFIX.get(suffix, found) is found:
        return ()
    return (f"the file is named {suffix} but holds {found}; it was read as that",)
