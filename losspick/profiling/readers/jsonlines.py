"""JSON Lines, JSON records (a list of objects) and JSON columns (an object of lists)."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING, Any

from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention
from losspick.profiling.cells.values import column_of_values
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.encoding import decode, find_encoding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A document has to be held as a whole, ten times its size in objects; lines have not.
_LARGEST_DOCUMENT = 200_000_000
_WHOLE_FIX = "write one object a line (JSON Lines), which is read line by line"
_LINE_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, eq=False)
class RecordTable:
    """Rows that are objects, read anew each time.

    Attributes:
        columns: All keys, in the order in which they appear.
        records: Gives the rows.
        convention: How texts are read.
        notes: What was found out.
    """

    columns: tuple[str, ...]
    records: Callable[[], Iterator[dict[str, Any]]]
    convention: Convention
    notes: tuple[str, ...]

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        names = [self.columns[place] for place in places]
        cells: list[list[Any]] = [[] for _ in names]
        for record in self.records():
            for column, name in zip(cells, names, strict=True):
                column.append(record.get(name))
        return tuple(
            column_of_values(name, column, self.convention)
            for name, column in zip(names, cells, strict=True)
        )

    def keep(self, rows: NDArray[np.bool_]) -> RecordTable:
        """Return the table of the rows that are true."""
        records, kept = self.records, rows.tolist()
        return replace(self, records=lambda: compress(records(), kept))


def open_json(content: Content, options: ReadOptions) -> Table:
    """Open JSON in one of its three forms."""
    encoding, errors = find_encoding(content.head, content.complete)
    encoding = options.encoding or encoding
    if _is_lines(content, encoding, errors):
        return _table(lambda: _lines(content, encoding, errors), content.name, options)
    found = _document(content, encoding, errors)
    rows = _rows_of(found, content.name)
    return _table(lambda: iter(rows), content.name, options)


def _is_lines(content: Content, encoding: str, errors: str) -> bool:
    """Tell whether the first line that is not blank is an object by itself, and not the last."""
    if content.suffix in _LINE_SUFFIXES:
        return True
    text = io.StringIO(content.head.decode(encoding, "replace"), newline="")
    filled = (line for line in text if line.strip())
    first = next(filled, "").strip()
    if not (first.startswith("{") and first.endswith("}")):
        return False
    return next(filled, None) is not None


def _lines(content: Content, encoding: str, errors: str) -> Iterator[dict[str, Any]]:
    with content.open() as stream:
        try:
            lines = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="\n")
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _object(line, f"{content.name}, line {number}")
        except UnicodeDecodeError as error:
            raise InputError(
                f"the text is not {encoding}", where=content.name, fix="give --encoding"
            ) from error


def _object(line: str, where: str) -> dict[str, Any]:
    found = _parse(line, where)
    if not isinstance(found, dict):
        raise InputError(
            f"this line is a {type(found).__name__}, not an object",
            where=where,
            fix='write each row as {"name": value, ...}',
        )
    return found


def _parse(text: str, where: str) -> Any:
    try:
        return _load(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else ""
        raise InputError(
            f"this is not valid JSON: {error.msg} at {place or f'character {error.pos + 1}'}",
            where=where,
            fix="mend the text there; a file that ends early was perhaps cut off",
        ) from error
    except _TwiceError as error:
        raise InputError(
            f"duplicate key: {error} appears more than once in an object",
            where=where,
            fix="give each key once",
        ) from error
    except RecursionError as error:
        raise InputError(
            "the values are nested too deeply", where=where, fix="a table has flat rows"
        ) from error


def _load(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError:
        raise
    except ValueError:  # an integer of more digits than Python reads
        return json.loads(text, object_pairs_hook=_unique, parse_int=_integer)


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < 300 else float(digits)


class _TwiceError(Exception):
    """A key that an object has twice; carries the key."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(repr(next(key for key in keys if keys.count(key) > 1)))
    return found


def _document(content: Content, encoding: str, errors: str) -> Any:
    with content.open() as stream:
        data = stream.read(_LARGEST_DOCUMENT + 1)
    if len(data) > _LARGEST_DOCUMENT:
        raise InputError(
            f"the JSON document has more than {_LARGEST_DOCUMENT // 1_000_000} MB",
            where=content.name,
            fix=_WHOLE_FIX,
        )
    return _parse(decode(data, encoding, errors, True, content.name), content.name)


def _rows_of(found: Any, where: str) -> list[dict[str, Any]]:
    if isinstance(found, list) and found and all(isinstance(row, dict) for row in found):
        return found
    if isinstance(found, dict) and found:
        lengths = {len(v) if isinstance(v, (list, dict)) else -1 for v in found.values()}
        if lengths == {-1} or (len(lengths) == 1 and min(lengths) > 0):
            return _turned(found)
    raise InputError(
        "the JSON holds no table",
        where=where,
        fix='write a list of objects, [{"name": value, ...}, ...], or one object a line',
    )


def _turned(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Turn an object of columns (lists, or objects by row name, as pandas writes) into rows."""
    if not all(isinstance(column, (list, dict)) for column in found.values()):
        return [found]
    columns = [list(c.values()) if isinstance(c, dict) else c for c in found.values()]
    return [dict(zip(found, row, strict=True)) for row in zip(*columns, strict=True)]


def _table(
    records: Callable[[], Iterator[dict[str, Any]]], where: str, options: ReadOptions
) -> RecordTable:
    names: dict[str, None] = {}
    for record in records():
        names.update(dict.fromkeys(record))
    if not names:
        raise InputError("the rows are empty objects", where=where, fix="give rows with values")
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    return RecordTable(tuple(names), records, convention, ())
