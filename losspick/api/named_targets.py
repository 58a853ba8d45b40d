"""Which target the code itself trains on, of data that were given without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from losspick.api.check_data import TableFor, Tables
from losspick.api.check_estimators import CODE, content_of
from losspick.core.spec import ModelSpec
from losspick.reading.python.origins.estimators import fitted
from losspick.reading.python.origins.largest import compared_columns
from losspick.reading.python.origins.origin_calls import READS
from losspick.reading.python.origins.origin_values import Frame, Origin, Value
from losspick.reading.python.origins.origins import Program

#: Files that are followed for this.
_MOST_FILES = 50


def with_named(
    given: Sequence[TableFor], tables: Tables, specs: Sequence[ModelSpec], files: Sequence[str]
) -> tuple[TableFor, ...]:
    """Return the data, those without a target with that which the code reads of them.

    Where it names none, or several, they stay as they are.

    Args:
        given: The data.
        tables: What is known of them, and of the code.
        specs: The pairings.
        files: Those that are checked.
    """
    made: list[TableFor] = []
    for table in given:
        own = [path for path in files if tables.chosen(path) == table and not table.target]
        named = {
            target for path in own[:_MOST_FILES] for target in _named_in(path, table, tables, specs)
        }
        made.append(replace(table, target=next(iter(named))) if len(named) == 1 else table)
    return tuple(made)


def _named_in(
    path: str, table: TableFor, tables: Tables, specs: Sequence[ModelSpec]
) -> Iterator[tuple[str, ...]]:
    """Yield the columns of a table that the models of a file are trained on."""
    data, form = content_of(path, tables)
    name = PurePath(table.path).name
    texts = [source.text for source in tables.sources(path)] if form in CODE and data else []
    if not any(name in text for text in texts):
        return
    program = Program(tables.sources(path), frozenset())
    program.follow()
    values: list[Value] = [one.origin for one in fitted(program)]
    for spec in specs:
        places = [spec.call, spec.loss.place if spec.loss is not None else None]
        known = [place for place in places if place is not None]
        values.append(program.trained_on(known, spec.framework))
    for value in values:
        table_of = value if isinstance(value, Origin | Frame) else compared_columns(value)
        columns = _columns(table_of)
        if columns and table_of is not None and _is_read(table_of.table, name, program):
            yield columns


def _columns(value: Origin | Frame | None) -> tuple[str, ...]:
    if isinstance(value, Origin):
        return (value.column,)
    return value.only or () if value is not None and not value.columns else ()


def _is_read(table: str | None, name: str, program: Program) -> bool:
    """Tell whether a column is of this table: by its name, or as the only one that is read."""
    if table is not None:
        return PurePath(table).name == name
    reads = {call.place for call in program.calls if call.name in READS}
    return len(reads) == 1
