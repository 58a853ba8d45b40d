"""Code that reads the cells of the target as its profile did: numbers, codes, words, lists."""

from __future__ import annotations

import functools
import string
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources

from losspick.advising.labels import circle
from losspick.advising.positives import is_turned_round
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Kind

#: What ``str`` makes of an empty cell, which pandas holds as nan or None.
EMPTY = ("", "nan", "None", "<NA>", "NaT")

#: Labels that ``pandas.read_csv`` takes for missing values unless told otherwise.
_LOST_IN_PANDAS = frozenset({"NA", "N/A", "n/a", "None", "null", "NULL", "nan", "NaN", "#N/A"})

_WORDS = frozenset({Encoding.STRINGS, Encoding.MIXED, Encoding.DATES})


@dataclass(frozen=True, slots=True)
class Read:
    """Code that makes ``y`` of ``target``, a value (or a row) for each of its rows.

    Attributes:
        lines: The code.
        valid: An expression: the rows that hold a value.
        needs: Modules that it imports.
        functions: Definitions that it calls.
    """

    lines: tuple[str, ...]
    valid: str = "np.isfinite(y)"
    needs: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()


@functools.cache
def template(name: str) -> string.Template:
    """Return a piece of code with places to fill."""
    folder = resources.files("losspick.advising") / "templates"
    return string.Template((folder / f"{name}.txt").read_text(encoding="utf-8"))


def read_numbers(profile: Profile) -> Read:
    """Read one column of numbers, or several."""
    several = profile.outputs > 1
    if profile.writing.width > 1:
        return _read_vectors(profile)
    if profile.encoding in _CALENDAR:
        return _read_calendar(profile)
    if profile.kind is Kind.CIRCULAR and profile.encoding is Encoding.STRINGS:
        name = "hours" if circle(profile)[1] == "hours" else "degrees"
        called = f"y = np.array([{name}(cell) for cell in target])"
        return Read((called,), needs=("re",), functions=(template(name).substitute(),))
    if profile.writing.durations:
        return _read_durations(profile)
    valid = "np.isfinite(y).all(axis=1)" if several else "np.isfinite(y)"
    if profile.writing.text:
        cells = "np.array([number(cell) for cell in target])"
        if several:
            cells = "np.array([[number(c) for c in row] for row in np.asarray(target, object)])"
        lines: tuple[str, ...] = (f"y = {cells}", *_hours(profile))
        return Read(lines, valid, ("re",), (number_function(profile),))
    lines = ("y = np.asarray(target, dtype=float)",)
    marks = missing_numbers(profile)
    if marks:
        lines = (*lines, f"y = np.where(np.isin(y, {marks}), np.nan, y)  # marks of no value")
    return Read((*lines, *_hours(profile)), valid)


#: How a function that reads names of the calendar is called, an example, and the names.
_CALENDAR = {
    Encoding.MONTHS: (
        "month_of",
        '"Mar" or "March" -> 3.0',
        'january february march april may june july august "\n        '
        '"september october november december',
    ),
    Encoding.WEEKDAYS: (
        "weekday_of",
        '"Wed" or "Wednesday" -> 3.0',
        "monday tuesday wednesday thursday friday saturday sunday",
    ),
}


def _read_calendar(profile: Profile) -> Read:
    called, example, names = _CALENDAR[profile.encoding]
    function = template("calendar").substitute(called=called, example=example, names=names)
    return Read((f"y = np.array([{called}(cell) for cell in target])",), functions=(function,))


def _read_durations(profile: Profile) -> Read:
    """Read texts such as "1h 30m" or "2:05:41" in the unit of the profile."""
    step, short = profile.writing.durations
    function = template("duration").substitute(missing=_missing(profile), short=f"{short:g}")
    unit = " / 60  # minutes" if step > 1.0 else ""
    line = f"y = np.array([seconds(cell) for cell in target]){unit}"
    return Read((line,), needs=("re",), functions=(function,))


def _missing(profile: Profile) -> str:
    return repr(tuple(word for word in profile.writing.missing if word))


def _read_vectors(profile: Profile) -> Read:
    """Read one column whose cells are lists of numbers, all of one length."""
    function = template("vector").substitute(width=profile.writing.width)
    line = "y = np.array([numbers_of(cell) for cell in target])"
    return Read((line,), "np.isfinite(y).all(axis=1)", functions=(function,))


def _hours(profile: Profile) -> tuple[str, ...]:
    timed = profile.encoding is Encoding.HOURS_AND_MINUTES
    return ("y = y // 100 + y % 100 / 60  # 1345 -> 13.75 hours",) * timed


def missing_numbers(profile: Profile) -> list[float]:
    """Return the numbers that mean missing."""
    return [float(word) for word in profile.writing.missing if _finite(word)]


def number_function(profile: Profile) -> str:
    """Return the definition that reads a cell as the profile did."""
    writing = profile.writing
    return template("number").substitute(
        missing=_missing(profile),
        decimal=writing.decimal,
        scales=repr(dict(writing.scales)),
        parts=_fraction(writing.parted),
    )


def _fraction(parted: str) -> str:
    """Return the lines that read a fraction; none where cells are no fractions."""
    if not parted:
        return ""
    mark = 'float(part[1].replace(",", "."))'
    value = mark if parted == "marks" else f"{mark} / float(part[2])"
    return "\n" + template("fraction").substitute(value=value).rstrip()


def read_indicators(profile: Profile) -> Read:
    """Read columns of 0 and 1, or of other codes that mean off and on."""
    on = profile.writing.on
    if not on:
        return read_numbers(profile)
    valid = "np.isfinite(y).all(axis=1)"
    if all(_finite(word) for word in on):
        values = [float(word) for word in on]
        read = read_numbers(profile)
        switched = f"y = np.where(np.isnan(y), np.nan, np.isin(y, {values}))  # on, else off"
        return replace(read, lines=(*read.lines, switched), valid=valid)
    # Beside words, pandas may hold numbers as floats.
    on = (*on, *(f"{word}.0" for word in on if _finite(word)))
    lines = (
        "cells = np.array([[str(c).strip() for c in row] for row in np.asarray(target, object)])",
        f"y = np.where(np.isin(cells, {list(EMPTY)}), np.nan, np.isin(cells, {list(on)}))",
    )
    return Read(lines, valid)


def read_codes(profile: Profile) -> Read:
    """Read one column of classes as 0, 1, ... in the order of the profile; -1 without a value."""
    if profile.encoding is Encoding.BOOLEANS:
        lines = (
            "words = [str(value).strip().lower() for value in target]",
            f"codes = {_boolean_codes(profile)}",
            f"y = np.array([{_lookup(profile)} for value in words])",
        )
        return Read(lines, "(y >= 0)")
    return _words(profile) if profile.encoding in _WORDS else _numeric_codes(profile)


def _boolean_codes(profile: Profile) -> str:
    turned = is_turned_round(profile)
    return f'{{"false": {int(turned)}, "true": {int(not turned)}}}'


def _numeric_codes(profile: Profile) -> Read:
    read = read_numbers(profile)
    labels = _labels(profile)
    levels = repr([float(label) for label in labels]) if labels else "np.unique(y[np.isfinite(y)])"
    return Read(
        (*read.lines, f"levels = {levels}", *_coded("y", _lookup(profile))),
        "(y >= 0)",
        read.needs,
        read.functions,
    )


def _words(profile: Profile) -> Read:
    labels = _labels(profile)
    values = "values = [str(value).strip() for value in target]"
    if profile.writing.folded:
        values = "values = [str(value).strip().casefold() for value in target]"
        labels = [label.casefold() for label in labels]
    if labels:
        lost = sorted(_LOST_IN_PANDAS.intersection(labels))
        told = f"  # pd.read_csv needs keep_default_na=False: {lost} are classes" if lost else ""
        lines: tuple[str, ...] = (values, f"levels = {list(labels)!r}{told}")
    else:
        empty = sorted({*EMPTY, *profile.writing.missing})
        lines = (values, f"levels = sorted(set(values) - {{{', '.join(map(repr, empty))}}})")
    made, read = _coded("values", _lookup(profile))
    if profile.writing.synonyms:
        codes = {label: code for code, label in enumerate(labels)}
        codes |= {word: codes[label.casefold()] for word, label in profile.writing.synonyms}
        made = f"codes = {codes!r}"
    return Read((*lines, made, read), "(y >= 0)")


def _coded(values: str, lookup: str) -> tuple[str, str]:
    return (
        "codes = {level: code for code, level in enumerate(levels)}",
        f"y = np.array([{lookup} for value in {values}])",
    )


def _lookup(profile: Profile) -> str:
    return "codes.get(value, -1)" if profile.missing else "codes[value]"


def _labels(profile: Profile) -> Sequence[str]:
    """Return all labels in order; none if the profile counts more than it lists."""
    classes = profile.classes or ()
    return [one.label for one in classes] if len(classes) == profile.class_count else []


def read_label_sets(profile: Profile) -> Read:
    """Read one column whose cells list labels."""
    mark = profile.writing.separator
    parsed = "return set(map(str, ast.literal_eval(cell)))"
    if mark:
        parsed = f"return {{part.strip() for part in cell.split({mark!r})}}"
    lines = (
        f"labels = {[one.label for one in profile.classes or ()]!r}",
        "rows = [labels_of(cell) for cell in target]",
        "y = np.array([[label in row for label in labels] for row in rows])",
    )
    valid = "np.array([not isinstance(cell, float) and cell is not None for cell in target])"
    function = template("lists").substitute(parsed=parsed)
    return Read(lines, valid, () if mark else ("ast",), (function,))


def _finite(text: str) -> bool:
    try:
        return abs(float(text)) < float("inf")
    except ValueError:
        return False
