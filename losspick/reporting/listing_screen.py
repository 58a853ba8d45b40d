"""Lists on the screen: the columns of a table, the losses of the catalogue."""

from __future__ import annotations

from losspick.core.numbers import confidence, count, plural
from losspick.core.vocabulary import Kind
from losspick.reporting.documents import ColumnLine, ColumnList, LossList
from losspick.reporting.safe_text import safe
from losspick.reporting.screen import Look, Role, Sheet
from losspick.reporting.words import kind_words

_LONGEST_NAME = 30
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
    sheet.blank()
    names = [safe(column.name, _LONGEST_NAME) for column in listed.columns]
    width = max([len(name) for name in names] + [len("column")])
    distinct = max([len(count(column.distinct)) for column in listed.columns] + [8])
    kinds = max([len(_kind(column)) for column in listed.columns] + [len("kind")])
    head = f"{'column':<{width}}  {'kind':<{kinds}}  {'distinct':>{distinct}}  missing"
    sheet.line((head, Role.LABEL))
    for name, column in zip(names, listed.columns, strict=True):
        _write_column(sheet, f"{name:<{width}}", f"{_kind(column):<{kinds}}", column, distinct)
    if listed.left_out:
        sheet.line((f"… {listed.left_out} more columns", Role.FAINT))
    if listed.columns and path is not None:
        sheet.blank()
        sheet.line("Choose a target: ", (_next_command(listed, path), Role.TITLE))
        for pattern in _groups(listed):
            command = f"losspick {_quoted(path)} -t {_quoted(pattern)}"
            sheet.line("Or a group of columns: ", (command, Role.TITLE))
    return sheet


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


def _next_command(listed: ColumnList, path: str) -> str:
    usable = [column for column in listed.columns if column.kind is not Kind.UNUSABLE]
    return f"losspick {_quoted(path)} -t {_quoted((usable or listed.columns)[-1].name)}"


def _groups(listed: ColumnList) -> list[str]:
    """Return patterns for columns that share a prefix and may be one target."""
    members: dict[str, int] = {}
    for column in listed.columns:
        prefix, mark, _ = column.name.rpartition("_")
        if mark and column.kind in _PARTS:
            members[prefix] = members.get(prefix, 0) + 1
    wanted = [prefix for prefix, many in members.items() if many >= _SMALLEST_GROUP]
    return [f"{prefix}_*" for prefix in wanted[:_GROUPS_SHOWN]]


def _quoted(word: str) -> str:
    import shlex

    return safe(shlex.quote(word))


def losses_sheet(listed: LossList, look: Look) -> Sheet:
    """Return the catalogue, one loss a line and its summary below."""
    sheet = Sheet(look)
    width = max((len(line.id) for line in listed.losses), default=0)
    for line in listed.losses:
        sheet.line((line.id.ljust(width), Role.TITLE), f"  {line.title}", hang=width + 2)
        sheet.line((line.summary, Role.FAINT), indent=width + 2)
    sheet.blank()
    sheet.line(f"{plural(len(listed.losses), 'loss', 'losses')}.")
    return sheet
