"""The columns of a table on the screen."""

from __future__ import annotations

import itertools
import shlex
from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from losspick.core.numbers import confidence, count, plural
from losspick.core.regexes import regex
from losspick.core.vocabulary import Kind
from losspick.reporting.documents import ColumnLine, ColumnList
from losspick.reporting.safe_text import neutralise, safe
from losspick.reporting.screen import Look, Role, Sheet
from losspick.reporting.words import kind_words

_LONGEST_NAME = 30
_LONGEST_NOTE = 300
#: A longer table is drawn together, and what is still longer is cut.
_MOST_LINES = 40
_SMALLEST_RUN = 4
#: What numbers the columns of a run.
_NUMBERING = regex(r"[\d_.-]*\d$")
#: A remark cut shorter than this says nothing.
_LEAST_REMARK = 24
#: Kinds of columns of which several can make up one target: indicators and shares.
_PARTS = (Kind.BINARY, Kind.PROPORTION)
_SMALLEST_GROUP = 3
_GROUPS_SHOWN = 3


def columns_sheet(listed: ColumnList, look: Look, path: str | None = None) -> Sheet:
    """Return the columns, each with the kind it would be, and how to go on with ``path``."""
    sheet = Sheet(look)
    sheet.line(
        (f"losspick {listed.version}", Role.FAINT),
        (f"  {safe(listed.source)}", Role.TITLE),
        f"  {plural(listed.rows, 'row')}, {plural(_all(listed), 'column')}",
    )
    for note in listed.notes:
        sheet.line((safe(note, _LONGEST_NOTE), Role.FAINT))
    sheet.blank()
    lines = _lines(listed.columns)
    width = max([len(name) for name, _ in lines] + [len("column")])
    distinct = max([len(count(column.distinct)) for _, column in lines] + [8])
    kinds = max([len(_kind(column)) for _, column in lines] + [len("kind")])
    head = f"{'column':<{width}}  {'kind':<{kinds}}  {'distinct':>{distinct}}  missing"
    sheet.line((head, Role.LABEL))
    for name, column in lines[:_MOST_LINES]:
        _write_column(sheet, f"{name:<{width}}", f"{_kind(column):<{kinds}}", column, distinct)
    left = len(lines[_MOST_LINES:]) + listed.left_out
    if left:
        sheet.line((f"… and {left} more", Role.FAINT))
    if listed.columns and path is not None:
        _write_commands(sheet, listed, path)
    return sheet


def _lines(columns: Sequence[ColumnLine]) -> list[tuple[str, ColumnLine]]:
    """Return the lines of a table: of many columns, one for each run of columns that are alike."""
    if len(columns) <= _MOST_LINES:
        return [(safe(column.name, _LONGEST_NAME), column) for column in columns]
    lines = []
    for (stem, _), run in itertools.groupby(columns, key=_likeness):
        alike = list(run)
        if stem and len(alike) >= _SMALLEST_RUN:
            name = f"{safe(stem, _LONGEST_NAME)}* ({len(alike)} columns)"
            lines.append((name, _together(alike)))
        else:
            lines += [(safe(column.name, _LONGEST_NAME), column) for column in alike]
    return lines


def _likeness(column: ColumnLine) -> tuple[str, Kind]:
    """Return what columns of a run share: the start of their names, and their kind."""
    stem = _NUMBERING.sub("", column.name)
    if stem == column.name:
        prefix, mark, _ = column.name.rpartition("_")
        stem = prefix + mark
    return stem, column.kind


def _together(alike: Sequence[ColumnLine]) -> ColumnLine:
    return replace(
        alike[0],
        confidence=min(column.confidence for column in alike),
        distinct=max(column.distinct for column in alike),
        missing=max(column.missing for column in alike),
        remark=None,
    )


def _write_commands(sheet: Sheet, listed: ColumnList, path: str) -> None:
    """Write how to go on, in commands that can be pasted: neither wrapped, nor cut, nor escaped."""
    sheet.blank()
    names = [column.name for column in listed.columns]
    wanted = [listed.example] if listed.example is not None else []
    words = [word for name in (*wanted, *reversed(names)) if (word := _word(name, names))]
    if words:
        sheet.put(sheet.text("Choose a target: ", (_command(path, words[0]), Role.TITLE)))
    for pattern in _groups(listed):
        sheet.put(sheet.text("Or a group of columns: ", (_command(path, pattern), Role.TITLE)))


def _command(path: str, target: str) -> str:
    file = shlex.quote(path) if neutralise(path) == path else "FILE"
    return f"losspick {file} -t {shlex.quote(target)}"


def _word(name: str, names: Sequence[str]) -> str | None:
    """Return what names a column on a command line: a pattern where its name can't be typed."""
    if not name.strip() or names.count(name) > 1:
        return None
    if neutralise(name) == name:
        return name
    plain = (char if neutralise(char) == char else "?" for char in name)
    pattern = "".join(f"[{char}]" if char in "*[" else char for char in plain)
    return pattern if [one for one in names if fnmatchcase(one, pattern)] == [name] else None


def _kind(column: ColumnLine) -> str:
    return f"{kind_words(column.kind)} ({confidence(column.confidence)})"


def _write_column(sheet: Sheet, name: str, kind: str, column: ColumnLine, distinct: int) -> None:
    usable = column.kind is not Kind.UNUSABLE
    numbers = f"{count(column.distinct):>{distinct}}  {count(column.missing):>7}"
    line = sheet.text(
        (f"{name}  ", Role.TITLE if usable else Role.FAINT),
        (f"{kind}  {numbers}", Role.PLAIN if usable else Role.FAINT),
    )
    room = sheet.look.columns - line.cell_len - 2
    if column.remark and room >= _LEAST_REMARK:
        line += sheet.text((f"  {safe(column.remark, room)}", Role.FAINT))
    sheet.put(line)


def _all(listed: ColumnList) -> int:
    return len(listed.columns) + listed.left_out


def _groups(listed: ColumnList) -> list[str]:
    """Return patterns for columns that share a prefix and may be one target."""
    members: dict[str, int] = {}
    for column in listed.columns:
        prefix, mark, _ = column.name.rpartition("_")
        typed = neutralise(prefix) == prefix and not set(prefix) & set("*?[")
        if mark and typed and column.kind in _PARTS:
            members[prefix] = members.get(prefix, 0) + 1
    wanted = [prefix for prefix, many in members.items() if many >= _SMALLEST_GROUP]
    return [f"{prefix}_*" for prefix in wanted[:_GROUPS_SHOWN]]
