"""Whole numbers that are amounts by their names: they are no labels 0 and 1, nor shares."""

from __future__ import annotations

import re
from dataclasses import replace

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
    {"strength", "charges", "salary", "saleprice", "medv", "consumption", "demand", "power",
     "energy", "temp", "humidity", "wage", "wages", "fare", "close", "volume", "yield", "speed",
     "weight", "value", "mpa", "kg", "usd", "eur", "kwh", "kw", "mw", "celsius", "pm25", "co2",
     "pressure", "viscosity", "resistance", "density", "depth", "length", "width", "area"}
)  # fmt: skip
_PARTS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def is_quantity(column: str) -> bool:
    """Tell whether a column of a table holds amounts, by its name: ``SalePrice``, ``load_kw``."""
    parts = [part.casefold() for part in _PARTS.findall(column)]
    known = _WORDS | _BROKEN
    return bool(parts) and parts[-1] in known and _OTHERS.isdisjoint(parts)
