"""Notebooks: code cells joined into one text, each line with its place in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from losspick.core.regexes import regex
from losspick.reading.limits import LARGEST_NOTEBOOK, UnreadableError
from losspick.reading.python.text.source import Cell, Source, parse

#: Lines that IPython takes: magics, shell commands, help.
_MAGIC = regex(r"\s*(?:[%!?]|[^#'\"]*\w\S*\?\??\s*$)")
_ASSIGNED_MAGIC = regex(r"(\s*[\w, ]+=\s*)[!%].*")
_SOURCE_KEY = '"source"'


def read_notebook(path: str, data: bytes) -> Source:
    """Return the code of a notebook, parsed.

    Raises:
        UnreadableError: It is no notebook, or its code can't be parsed.
    """
    raw, cells = _read(path, data)
    text, places, unparsed = _join(cells, raw)
    return replace(parse(path, text, places), unparsed=unparsed)


def code_cells(path: str, data: bytes) -> list[list[str]]:
    """Return the lines of each code cell, as they were written.

    Raises:
        UnreadableError: It is no notebook.
    """
    return [_code(_source_of(cell)) for cell in _code_cells(_read(path, data)[1])]


def _read(path: str, data: bytes) -> tuple[str, list[Any]]:
    if len(data) > LARGEST_NOTEBOOK:
        raise UnreadableError(path, "is too large for a notebook")
    try:
        raw = data.decode("utf-8-sig")
        cells = _cells(json.loads(raw))
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise UnreadableError(path, f"is no notebook: {type(error).__name__}: {error}") from None
    if not isinstance(cells, list):
        raise UnreadableError(path, "is no notebook: its cells are no list")
    return raw, cells


def _cells(notebook: Any) -> Any:
    """Return the cells; up to the third format of notebooks they stood in sheets."""
    if "cells" not in notebook and isinstance(notebook, dict) and "worksheets" in notebook:
        return [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]
    return notebook["cells"]


def _source_of(cell: dict[str, Any]) -> Any:
    """Return what a code cell holds, by the name of its format."""
    return cell.get("source", cell.get("input", ""))


def _code_cells(cells: list[Any]) -> Iterator[dict[str, Any]]:
    return (cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code")


def _join(cells: list[Any], raw: str) -> tuple[str, tuple[Cell, ...], tuple[int, ...]]:
    """Return the code of all cells, where each stands, and the numbers of those left empty."""
    lines: list[str] = []
    found: list[Cell] = []
    unparsed: list[int] = []
    raw_lines = raw.rstrip().split("\n")  # of one in a single line, all stands on the first
    searched = 0
    for cell in _code_cells(cells):
        source = _source_of(cell)
        code, step = _code(source), int(isinstance(source, list))
        places = []
        for line in code:
            searched = _find(raw_lines, line, min(searched + step, len(raw_lines) - 1))
            places.append(searched + 1)
        found.append(Cell(len(found) + 1, len(lines) + 1, tuple(places) or (1,)))
        plain = _without_magic(code)
        if _is_to_fail(cell) or not _is_python(plain):
            if not _is_to_fail(cell):
                unparsed.append(len(found))
            plain = ["" for _ in code]
        lines += plain
    return "\n".join(lines) + "\n", tuple(found), tuple(unparsed)


def _is_to_fail(cell: dict[str, Any]) -> bool:
    """Tell whether a cell is marked as one that shows an error on purpose."""
    about = cell.get("metadata")
    tags = about.get("tags") if isinstance(about, dict) else None
    return isinstance(tags, list) and "raises-exception" in tags


def _is_python(code: list[str]) -> bool:
    """Tell whether a cell can be parsed; one that shows an error on purpose mostly can't."""
    try:
        parse("", "\n".join(code) + "\n")
    except UnreadableError:
        return False
    return True


def _code(source: Any) -> list[str]:
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    return source.split("\n") if isinstance(source, str) else [""]


def _find(raw_lines: list[str], line: str, start: int) -> int:
    """Return the index of the next raw line that holds the line; where it began if none does."""
    wanted = json.dumps(line, ensure_ascii=False)[1:-1]
    if not wanted.strip():
        return start
    for index in range(start, len(raw_lines)):
        if wanted in raw_lines[index]:
            return index
    return start


def _without_magic(code: list[str]) -> list[str]:
    if code and code[0].lstrip().startswith("%%") and not code[0].lstrip().startswith(_TIMED):
        return ["" for _ in code]
    return [_blank(line) for line in code]


#: Cell magics whose cell is still Python.
_TIMED = ("%%time", "%%capture", "%%prun")


#: Line magics whose rest is run as Python.
_RUN = regex(r"(\s*)%(?:time|prun)\s+(?=[A-Za-z_(])(?!-)")


def _blank(line: str) -> str:
    timed = _RUN.match(line)
    if timed:
        return timed[1] + line[timed.end() :]
    if _MAGIC.match(line):
        return line[: len(line) - len(line.lstrip())] + "pass"
    assigned = _ASSIGNED_MAGIC.match(line)
    return f"{assigned[1]}None" if assigned else line
