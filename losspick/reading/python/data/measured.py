"""Columns of a table that are measured, told by the unit in their names: ``T (degC)``, ``load_mw``.

What is read from a file in degrees, or in a small unit, is spread over more than a bounded
activation gives, unless the program, or the file's name, speaks of scaled values.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from losspick.core.regexes import regex
from losspick.reading.python.data.bounds import IN_A_UNIT, IN_DEGREES
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import Const, FileV, TensorV, Value

#: Names of columns, as programs write them.
_NAMES = regex(r"""["']([^"'\n]{1,40})["']|\.([A-Za-z]\w{2,40})\b""")
_UNITS = regex(r"(?i)deg ?[cfk]\b|°|celsius|fahrenheit|kelvin|temp")
#: Units in which hardly anything is measured that is not larger than 1.
_SMALL = (r"kw|kwh|mw|mwh|gwh|km|kmh|mph|kg|lbs|cm|mm|hpa|mpa|rpm|bpm|mpg|usd|eur|gbp|inr|dollars"
          r"|euros|minutes|mins|seconds|secs|hours|days|years")  # fmt: skip
_IN_UNIT = regex(rf"(?i)[_ (\[](?:{_SMALL})[\])]?$")
_ANY_UNIT = regex(rf"(?i)[_ (\[](?:{_SMALL})\b")
#: Columns that are counted in years; of prices it is not known whether they were scaled.
_AMOUNTS = r"age"
_AMOUNT = regex(rf"(?i){_AMOUNTS}")
_ANY_AMOUNT = regex(rf"""(?i)["'.](?:{_AMOUNTS})\b""")
#: What is said of values that were scaled before they are read, or that are changed in place.
_PREPARED = regex(
    r"(?i), ?out=|copy=False|\bexec\(|already|(?<![a-z])pre-?(?:scal|norm|processed)"
    r"|(?:normal|standard)i[sz]ed\b|\bscaled (?:to|by|in|temp|target)|\b(?:is|are) scaled"
)
_OF_SCALED = regex(r"(?i)scal|norm|std|standard|prep|process|feature|anomal|z_?score")
_PARTS = regex(r"[^\W_]+")
_TEMPERATURE = frozenset({"temp", "temps", "temperature", "temperatures", "t", "tmin", "tmax"})
_LETTERS = frozenset({"c", "f", "k"})
_SPELLED = frozenset({"degc", "degf", "celsius", "fahrenheit", "kelvin"})
#: Words of differences, shares, classes and what was computed otherwise.
_OTHERS = frozenset(
    {"anomaly", "anom", "delta", "diff", "difference", "change", "dev", "deviation", "error",
     "err", "residual", "resid", "bias", "gradient", "slope", "rate", "trend", "offset", "std",
     "var", "range", "per", "over", "above", "below", "class", "label", "bin", "level", "band",
     "flag", "is", "norm", "normed", "normalized", "normalised", "scaled", "rel", "ratio", "z",
     "log", "score", "weight", "coef", "noise", "correction", "cat", "group", "id", "code", "d",
     "dt", "lag", "step", "drift", "shift", "uncertainty", "sigma", "tolerance"}
)  # fmt: skip
#: What readers may be told that leaves the cells what they are.
_PLAIN = frozenset(
    {"filepath_or_buffer", "path", "io", "sep", "delimiter", "encoding", "index_col", "usecols",
     "nrows", "engine", "parse_dates", "header", "skiprows", "na_values", "low_memory", "dtype",
     "columns", "sheet_name", "compression", "date_format", "dayfirst", "comment", "decimal",
     "thousands", "lines", "orient"}
)  # fmt: skip


def columns_read(path: str, given: Arguments) -> Mapping[object, Value]:
    """Return the columns in degrees, or in a unit, of a table that a file is read into."""
    text = given.source.text if given.source is not None else ""
    if not path.startswith("pandas.read_") or not _has_units(text):
        return {}
    file = given.get(0, "filepath_or_buffer", "path", "io")
    name = file.path if isinstance(file, FileV) else file.value if isinstance(file, Const) else ""
    if not given.whole or not _PLAIN.issuperset(given.keywords) or _OF_SCALED.search(str(name)):
        return {}
    return {column: TensorV(rank=1, name=kind) for column, kind in _measured(text)}


@functools.lru_cache(maxsize=16)
def _has_units(text: str) -> bool:
    return any(form.search(text) is not None for form in (_UNITS, _ANY_UNIT, _ANY_AMOUNT))


@functools.lru_cache(maxsize=16)
def _measured(text: str) -> tuple[tuple[str, str], ...]:
    """Return the names in a program that are those of measured columns, with what they hold."""
    if _PREPARED.search(text) is not None:
        return ()
    names = sorted({one.group(1) or one.group(2) for one in _NAMES.finditer(text)})
    kinds = ((name, _kind_of(name)) for name in names)
    return tuple((name, kind) for name, kind in kinds if kind is not None)


def _kind_of(column: str) -> str | None:
    if _is_in_degrees(column):
        return IN_DEGREES
    amount = _IN_UNIT.search(column) is not None or _AMOUNT.fullmatch(column) is not None
    return IN_A_UNIT if amount and _OTHERS.isdisjoint(_words_of(column)) else None


def _words_of(column: str) -> list[str]:
    return [word.casefold() for word in _PARTS.findall(column.replace("°", " deg "))]


def _is_in_degrees(column: str) -> bool:
    words = _words_of(column)
    if len(words) > 1 and words[-2] == "deg" and words[-1] in _LETTERS:
        words[-2:] = [f"deg{words[-1]}"]
    if not words or not _OTHERS.isdisjoint(words):
        return False
    if words[-1] in _SPELLED:
        return True
    return words[-1] in _LETTERS and not _TEMPERATURE.isdisjoint(words[:-1])
