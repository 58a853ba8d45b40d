"""From the names and patterns that the user gave to columns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from shlex import quote

from losspick.errors import InputError, LosspickError, UsageError, nearest
from losspick.profiling.cells.numerals import parse

#: Columns that an error lists before it says how many more there are.
LISTED_COLUMNS = 8

#: Columns of one name that a message lists, and such names.
_LISTED_SAME = 3


def select_targets(columns: Sequence[str], wanted: Sequence[str], where: str) -> tuple[str, ...]:
    """Return the columns that the names and globs mean, in their order, each once.

    An exact name wins over its reading as a glob.

    Args:
        columns: All columns of the table, each name once.
        wanted: Exact names, or globs such as ``class_*``.
        where: The name of the data, for messages.
    """
    chosen: dict[str, None] = {}
    for name in wanted:
        chosen.update(dict.fromkeys(_matches(columns, name, where)))
    return tuple(chosen)


def told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Number the columns that share a name: "y#1", "y#2"; leave all others."""
    counts = Counter(names)
    if len(counts) == len(names):
        return tuple(names)
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        mark = "#"
        while counts[name] > 1 and f"{name}{mark}{seen[name]}" in counts:
            mark += "#"  # another column is called so
        told.append(f"{name}{mark}{seen[name]}" if counts[name] > 1 else name)
    return tuple(told)


def note_on_same(names: Sequence[str]) -> tuple[str, ...]:
    """Say which columns share a name, and what they are called here."""
    counts = Counter(names)
    told = told_apart(names)
    same = [name for name in counts if counts[name] > 1]
    notes = []
    for name in same[:_LISTED_SAME]:
        places = [at for at, other in enumerate(names) if other == name]
        shown = places[:_LISTED_SAME]
        called = ", ".join(f"{told[at]!r} (column {at + 1})" for at in shown)
        more = ", ..." if places[_LISTED_SAME:] else ""
        notes.append(f"{len(places)} columns are called {name!r}; here they are {called}{more}")
    if same[_LISTED_SAME:]:
        notes.append(f"{len(same) - _LISTED_SAME} more names stand above several columns")
    return tuple(notes)


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


def no_such_column(columns: Sequence[str], name: str, where: str) -> LosspickError:
    """Return the error for a name that is none of the columns, or that several share."""
    form = re.compile(rf"{re.escape(name)}#+\d+")
    found = [(at, column) for at, column in enumerate(columns, 1) if form.fullmatch(column)]
    if len(found) > 1:
        places = [str(at) for at, _ in found]
        listed = " and ".join(places) if len(places) == 2 else ", ".join(places)
        choices = " or ".join(quote(column) for _, column in found[:_LISTED_SAME])
        return InputError(
            f"duplicate column name: {name!r} appears {len(found)} times (columns {listed})",
            where=where,
            fix=f"choose one of them: {choices}",
        )
    fix = _about_encoding(columns, name) or _about_header(columns) or _suggestion(columns, name)
    return UsageError(f"there is no column {name!r}", where=where, fix=fix)


def _about_header(columns: Sequence[str]) -> str:
    """Return what to do where the first line was taken for names and may be data."""
    if not columns or not all(parse(column, ".") for column in columns):
        return ""
    listed = _listing(columns)
    return f"{listed}: the first line holds numbers; if it is data, write a line of names above it"


def _is_western(text: str) -> bool:
    """Tell whether the encoding that is taken for any unknown one has all letters of a text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _about_encoding(columns: Sequence[str], name: str) -> str:
    """Return what to do where the names of the columns were read in a wrong encoding."""
    letters = "".join(columns)
    if "\ufffd" in letters:
        found = "letters of its columns are lost"
    elif not letters.isascii() and _is_western(letters) and not _is_western(name):
        found = "letters of its columns seem to be read wrongly"
    else:
        return ""
    return (
        f"{found}, since the text is not UTF-8: give its --encoding, such as gb18030, shift_jis or "
        f"cp1251; {_listing(columns)}"
    )


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
