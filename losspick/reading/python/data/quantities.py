"""Whole numbers that are amounts by their names: they are no labels 0 and 1, nor shares."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.regexes import regex
from losspick.reading.python.values.values import TensorV

#: What whole numbers are called that are amounts, until they are computed with.
QUANTITY = "amounts by their name"
#: What answers to whether two texts ask the same are called, until they are computed with.
SAMENESS = "whether two questions are the same"
_WORDS = frozenset(
    {"age", "ages", "year", "years", "month", "months", "day", "days", "hour", "hours", "minute",
     "minutes", "seconds", "price", "prices", "cost", "costs", "rent", "revenue", "sales",
     "amount", "amounts", "distance", "distances", "km", "miles", "mileage", "height", "heights",
     "duration", "durations", "population", "passengers", "views", "downloads", "calories",
     "stars", "bpm", "mpg", "count", "counts", "temperature", "temperatures"}
)  # fmt: skip
#: Words beside them that tell of classes, parts or scaled values.
_OTHERS = frozenset(
    {"group", "groups", "class", "classes", "bin", "bins", "bucket", "label", "labels", "cat",
     "code", "codes", "idx", "id", "ids", "index", "flag", "is", "has", "over", "under", "above",
     "norm", "normed", "normalized", "normalised", "scaled", "rel", "frac", "ratio", "range",
     "level", "levels", "band", "per", "i", "num", "n"}
)  # fmt: skip


def named(value: TensorV, word: str | None) -> TensorV:
    """Return whole numbers as amounts, if they are called so."""
    if value.dtype != "int" or not word:
        return value
    known = value.made or value.name or value.classes or value.targets or value.values
    return value if known or not _is_quantity(word) else replace(value, name=QUANTITY)


def _is_quantity(word: str) -> bool:
    """Tell whether a name ends in a quantity: ``row.age``, ``true_years``."""
    parts = word.rpartition(".")[2].casefold().split("_")
    return parts[-1] in _WORDS and _OTHERS.isdisjoint(parts)


#: Quantities that may well be broken numbers, and what they are measured in.
_BROKEN = frozenset(
    {"strength", "charge", "salary", "saleprice", "consumption", "demand", "power",
     "energy", "temp", "humidity", "wage", "fare", "close", "volume", "yield", "speed",
     "weight", "value", "mpa", "kg", "usd", "eur", "kwh", "kw", "mw", "celsius", "pm25", "co2",
     "pressure", "viscosity", "resistance", "density", "depth", "length", "width", "area", "angle",
     "steering", "torque", "throttle", "velocity", "rainfall", "precipitation", "measurement"}
)  # fmt: skip
_PARTS = regex(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def is_quantity(column: str) -> bool:
    """Tell whether a column of a table holds amounts, by its name: ``SalePrice``, ``load_kw``."""
    parts = [part.casefold() for part in _PARTS.findall(column)]
    known = bool(parts) and (parts[-1] in _WORDS or parts[-1].removesuffix("s") in _BROKEN)
    return known and _OTHERS.isdisjoint(parts)


#: Words that are amounts in the head of a column, and anything as the name of a variable.
_VAGUE = frozenset(
    {"value", "weight", "close", "count", "power", "length", "yield", "view", "star"}
)


def is_called_quantity(variable: str) -> bool:
    """Tell whether a variable holds amounts, by its name: ``steering_angles``."""
    return is_quantity(variable) and not any(
        part.casefold().removesuffix("s") in _VAGUE for part in _PARTS.findall(variable)
    )
