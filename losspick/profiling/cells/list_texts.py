"""Texts that are lists: written by Python or as JSON, or labels with a separator between them."""

from __future__ import annotations

import ast
import json
import math
import re
from collections.abc import Collection, Mapping
from typing import Any

from losspick.core.regexes import regex
from losspick.profiling.column import LIST_SEPARATOR
from losspick.profiling.measuring.lists import delimiter_of

#: A longer text is no list of labels, and is not parsed.
_LONGEST = 2_000
_BRACKETS = {"[": "]", "(": ")", "{": "}"}
_EMPTY_SET = "set()"
#: What Python writes for a list, a tuple or a set of texts and numbers, nothing nested.
_ITEM = (
    r"""(?:'(?:[^'\\]|\\['"\\nt])*'|"(?:[^"\\]|\\['"\\nt])*\""""
    r"""|[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?|None|True|False)"""
)
_LITERAL = regex(rf"[\[({{]\s*(?:{_ITEM}(?:\s*,\s*|\s+|(?=[\])}}])))*[\])}}]")
#: What JSON, Python and NumPy write for a vector of numbers, which may be long.
_NUMBERS_ONLY = regex(
    r"[\[(]\s*((?:[-+]?(?:\d{1,300}\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?(?:\s*,\s*|\s+|(?=[\])])))+)[\])]",
    re.IGNORECASE | re.ASCII,
)
_LONGEST_OF_NUMBERS = 100_000
#: Between the items of an array that NumPy has printed.
_ONLY_BLANK_BETWEEN = regex(r"""(['"])\s+(?=['"])""")
#: As many levels are looked at when the separator is found out.
_LEVELS_READ = 2_000


def lists_in(words: Collection[str]) -> Mapping[str, str] | None:
    """Return each text as the items of its list, joined; None unless all are written as lists."""
    found: dict[str, list[Any]] = {}
    for word in words:
        items = _items(word)
        if items is None:
            return None
        found[word] = items
    if not found or all(map(_is_interval, found.values())):
        return None
    return {word: LIST_SEPARATOR.join(map(_label, items)) for word, items in found.items()}


def _is_interval(items: list[Any]) -> bool:
    """Tell whether a list reads as the ends of an interval, and not as indicators or shares."""
    if len(items) != 2 or not all(type(one) in (int, float) for one in items):
        return False
    low, high = items
    return bool(low <= high) and {low, high} != {0, 1} and not math.isclose(low + high, 1.0)


def _label(item: Any) -> str:
    return "" if item is None else str(item)


def _items(word: str) -> list[Any] | None:
    if word == _EMPTY_SET:
        return []
    if _BRACKETS.get(word[:1]) != word[-1:]:
        return None
    numbers = _NUMBERS_ONLY.fullmatch(word) if len(word) <= _LONGEST_OF_NUMBERS else None
    if numbers and "," not in word:
        return [float(part) if set(part) & set(".eE") else int(part) for part in numbers[1].split()]
    if len(word) > _LONGEST and not numbers:
        return None
    read = _parsed(word)
    if isinstance(read, (set, frozenset)):
        read = sorted(read, key=str)
    if not isinstance(read, (list, tuple)):
        return None
    plain = all(isinstance(item, (str, int, float)) or item is None for item in read)
    return list(read) if plain else None


def _parsed(word: str) -> Any:
    """Parse JSON, or else a literal of Python: neither can run anything."""
    try:
        return json.loads(word)
    except (ValueError, RecursionError):
        return _literal(word)


def _literal(word: str) -> Any:
    if not _LITERAL.fullmatch(word):
        return None
    text = word if "," in word else _ONLY_BLANK_BETWEEN.sub(r"\1, ", word)
    try:
        return ast.literal_eval(text)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def are_delimited(words: Collection[str]) -> bool:
    """Tell whether cells list labels with a separator, so that an empty one has no label."""
    levels = sorted(words)
    step = max(1, -(-len(levels) // _LEVELS_READ))
    return delimiter_of(levels[::step]) is not None
