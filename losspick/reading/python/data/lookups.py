"""Tables of TensorFlow, and comparisons with names, that number words."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.levels import is_counted
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    EncoderV,
    ListV,
    TensorV,
    Value,
)

#: Where the tables of TensorFlow are, and what they are made of.
HOME = "tensorflow.lookup."
_TABLES = frozenset({"StaticHashTable", "StaticVocabularyTable"})
_PAIRS = "KeyValueTensorInitializer"
_FEWEST = 2


def make_table(path: str, given: Arguments) -> Value:
    """Return what numbers words, if these are listed and their numbers go from 0 on."""
    name = last(path)
    if name in _TABLES:
        made = given.get(0, "initializer")
        extra = name == "StaticVocabularyTable"  # unknown words get numbers of their own
        return made if isinstance(made, EncoderV) and not extra else UNKNOWN
    if name != _PAIRS:
        return UNKNOWN
    number = named(given.get(0, "keys"))
    if number is None or _numbers_from_zero(given) != number:
        return UNKNOWN
    return EncoderV(TargetDomain.CLASS_INDEX, "int", number)


def named(words: Value | None) -> int | None:
    """Return how many words are listed, each once; None: they are not all known."""
    items = words.items if isinstance(words, ListV) and words.whole and not words.loose else []
    texts = {one.value for one in items if isinstance(one, Const) and isinstance(one.value, str)}
    return len(texts) if _FEWEST <= len(texts) == len(items) else None


def _numbers_from_zero(given: Arguments) -> int | None:
    """Return how many numbers there are from 0 on; None: others, or not known."""
    values, node = given.get(1, "values"), given.nodes.get(given.key(1, "values") or "")
    if isinstance(values, TensorV):
        if values.values is not None:
            known = values.values == tuple(map(float, range(len(values.values))))
            return len(values.values) if known else None
        alone = isinstance(node, ast.Call) and len(node.args) == 1  # one end: they begin with 0
        return values.units if alone and is_counted(values) else None
    items = values.items if isinstance(values, ListV) and values.whole else []
    numbers = [one.value for one in items if isinstance(one, Const)]
    return len(numbers) if len(numbers) == len(items) and numbers == [*range(len(items))] else None


def looked_up(table: EncoderV) -> TensorV:
    """Return the numbers of words."""
    return TensorV(targets=table.targets, dtype="int", classes=table.classes)


def _is_open(words: TensorV) -> bool:
    """Tell whether an array may hold words, of which a data set hands on one at a time."""
    return not words.made and words.targets is None and words.values is None and not words.dtype


def compared_with_names(left: Value, right: Value) -> TensorV | None:
    """Return the row in which the place of a word among some is marked; None: something else."""
    word = left == UNKNOWN or (isinstance(left, TensorV) and left.rank == 1 and _is_open(left))
    number = named(right) if word else None
    if number is None:
        return None
    return TensorV(targets=TargetDomain.ONE_HOT, dtype="bool", classes=number)
