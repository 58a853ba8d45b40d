"""Where the code of a notebook's cells stands in its JSON, character by character."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from losspick.core.records import record
from losspick.core.regexes import regex

_SPACE = regex(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
#: A character of a string, as JSON may write it; a pair of surrogates is one.
_CHARACTER = regex(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)


@record(frozen=True, slots=True)
class CellSource:
    """The code of a cell.

    Attributes:
        places: Of each of its characters, where it begins and ends in the notebook's text.
        end: Where an addition behind the last character goes.
    """

    places: tuple[tuple[int, int], ...]
    end: int


def cell_sources(raw: str) -> list[CellSource]:
    """Return the code cells of a notebook, in order."""
    notebook = dict(_members(raw, _space(raw, 0)))
    if "cells" in notebook:
        starts = [notebook["cells"]]
    else:  # the third format of notebooks
        sheets = _items(raw, notebook["worksheets"])
        starts = [dict(_members(raw, sheet))["cells"] for sheet in sheets]
    found = []
    for item in (item for start in starts for item in _items(raw, start)):
        members = dict(_members(raw, item)) if raw[item] == "{" else {}
        kind = members.get("cell_type")
        if kind is not None and _DECODER.raw_decode(raw, kind)[0] == "code":
            found.append(_source(raw, members.get("source", members.get("input"))))
    return found


def _source(raw: str, start: int | None) -> CellSource:
    if start is None:
        return CellSource((), 0)
    strings = list(_items(raw, start)) if raw[start] == "[" else [start]
    places: list[tuple[int, int]] = []
    end = start + 1
    for one in strings:
        if raw[one] != '"':
            continue
        after = _DECODER.raw_decode(raw, one)[1]
        places += [m.span() for m in _CHARACTER.finditer(raw, one + 1, after - 1)]
        end = after - 1
    return CellSource(tuple(places), end)


def spliced(cell: CellSource, start: int, end: int, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of the notebook's text that change if a part of a cell's code does."""
    words = json.dumps(new, ensure_ascii=False)[1:-1]
    if start == end:
        at = cell.places[start][0] if start < len(cell.places) else cell.end
        yield at, at, words
        return
    begin, last = cell.places[start]
    for first, after in cell.places[start + 1 : end]:
        if first != last:  # the next string of the list
            yield begin, last, words
            words, begin = "", first
        last = after
    yield begin, last, words


def _members(raw: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the names of an object with where their values begin."""
    at = _space(raw, at + 1)
    while raw[at] == '"':
        name, at = _DECODER.raw_decode(raw, at)
        value = _space(raw, _space(raw, at) + 1)
        yield name, value
        at = _after(raw, value)


def _items(raw: str, at: int) -> Iterator[int]:
    """Yield where the items of an array begin."""
    at = _space(raw, at + 1)
    while raw[at] != "]":
        yield at
        at = _after(raw, at)


def _after(raw: str, value: int) -> int:
    """Return where the next member or item begins, or the closing bracket."""
    end: Any = _DECODER.raw_decode(raw, value)[1]
    at = _space(raw, end)
    return _space(raw, at + 1) if raw[at] == "," else at


def _space(raw: str, at: int) -> int:
    found = _SPACE.match(raw, at)
    return found.end() if found else at
