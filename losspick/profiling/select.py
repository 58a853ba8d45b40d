"""From the names and patterns that the user gave to columns."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from losspick.errors import InputError, UsageError, nearest

#: Columns that an error lists before it says how many more there are.
LISTED_COLUMNS = 8


def select_targets(columns: Sequence[str], wanted: Sequence[str], where: str) -> tuple[str, ...]:
    """Return the columns that the names and globs mean, in their order, each once.

    An exact name wins over its reading as a glob. Names that appear twice among ``columns``
    cannot be chosen.

    Args:
        columns: All columns of the table.
        wanted: Exact names, or globs such as ``class_*``.
        where: The name of the data, for messages.
    """
    chosen: dict[str, None] = {}
    for name in wanted:
        chosen.update(dict.fromkeys(_matches(columns, name, where)))
    counts = Counter(columns)
    for name in chosen:
        if counts[name] > 1:
            require_single(columns, name, where)
    return tuple(chosen)


def require_single(columns: Sequence[str], name: str, where: str) -> None:
    """Raise if a column's name is not unique, since nobody can tell which one is meant."""
    places = [at for at, column in enumerate(columns, start=1) if column == name]
    if len(places) > 1:
        listed = " and ".join(map(str, places)) if len(places) == 2 else ", ".join(map(str, places))
        raise InputError(
            f"duplicate column name: {name!r} appears {len(places)} times (columns {listed})",
            where=where,
            fix="rename the columns so that the target's name is unique",
        )


def _matches(columns: Sequence[str], name: str, where: str) -> Iterable[str]:
    if name in columns:
        return (name,)
    if not name.strip():
        raise UsageError("the name of the target is empty", where=where, fix=_listing(columns))
    if any(mark in name for mark in "*?["):
        found = [column for column in columns if fnmatchcase(column, name)]
        if found:
            return found
        raise UsageError(f"no column matches {name!r}", where=where, fix=_listing(columns))
    raise no_such_column(columns, name, where)


def no_such_column(columns: Sequence[str], name: str, where: str) -> UsageError:
    """Return the error for a name that is none of the columns."""
    return UsageError(f"there is no column {name!r}", where=where, fix=_suggestion(columns, name))


def _suggestion(columns: Sequence[str], name: str) -> str:
    by_form: dict[str, str] = {}
    for column in columns:
        by_form.setdefault(_form(column), column)
    if _form(name) in by_form:
        return f"did you mean {by_form[_form(name)]!r}? (names are compared letter by letter)"
    close = nearest(_form(name), by_form, count=3)
    if close:
        return f"did you mean {' or '.join(repr(by_form[form]) for form in close)}? " + _listing(
            columns
        )
    return _listing(columns)


def _form(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def _listing(columns: Sequence[str]) -> str:
    if not columns:
        return "there are no columns"
    shown = ", ".join(repr(name) for name in columns[:LISTED_COLUMNS])
    more = len(columns) - LISTED_COLUMNS
    return f"the columns are {shown}" + (f" and {more} more" if more > 0 else "")
