"""Levels with an order only beside the name of their column: colours of alerts, letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.measuring.graded_words import after_letters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

#: Colours of alerts, from none to the worst; a name says that they are alerts.
COLOURS: Final = ("white", "blue", "green", "yellow", "amber", "orange", "red", "purple", "black")
_COOL, _HOT = frozenset({"green", "blue"}), frozenset({"red", "orange", "amber"})
ALARMS: Final = frozenset(
    {"alert", "alarm", "warning", "risk", "threat", "danger", "hazard", "rag", "triage", "severity"}
    | {"emergency", "urgency", "priority", "aqi", "advisory", "criticality", "level"}
)

#: Colours of belts, from the beginner's to the master's.
BELTS: Final = ("white", "yellow", "orange", "green", "blue", "purple", "brown", "red", "black")

#: Names of what is graded in bare letters, or in a letter and a number ("T1", "P2").
GRADED: Final = frozenset(
    {"grade", "grading", "stage", "staging", "rating", "rank", "ranking", "tier", "level", "lvl"}
    | {"severity", "priority", "degree", "quality", "score", "tnm", "tstage", "nstage", "risk"}
    | {"maturity", "efficiency", "proficiency", "seniority", "phase", "quartile", "quantile"}
    | {"decile", "quintile", "tertile", "band", "bracket", "pugh", "nutriscore"}
    | {"subgrade", "dukes", "binet", "bclc", "rai", "figo", "ajcc", "enneking"}
)
_LETTERS: Final = "abcdefg"
#: Tumour, nodes, metastases, grade: a column may be called by its letter alone.
_LETTERS_OF_STAGES: Final = frozenset("tnmg")

#: "Tis" and "Ta" lie below T1, and "TX" could not be told.
_SUBSTAGE: Final = regex(r"((?:y?[pc])?[a-z]|[a-z]{2})[ _-]?(\d|is|x|a)([a-d]?)")
_FEWEST_OF_STAGE: Final = {"a": 0.3, "is": 0.6, "x": float("inf")}

#: What shows without a name that a letter and a number are a stage of a tumour: "T1a", "NX".
_TELLING: Final = regex(r"(?:y?[pc])?(?:[tm][0-4][a-d]|n[1-3][a-c]|[tnmg]x|tis)")

FEWEST_LEVELS: Final = 3


def order_by_name(levels: Sequence[str], name: AbstractSet[str]) -> tuple[float, ...] | None:
    """Return the ranks of levels that a column of such a name has in an order.

    Args:
        levels: As they stand.
        name: The words of the column's name.
    """
    if len(levels) < FEWEST_LEVELS:
        return None
    plain = [level.strip().casefold() for level in levels]
    shared = set(plain[0].split()).intersection(*(text.split() for text in plain))
    if shared & ALARMS:
        plain = [" ".join(word for word in text.split() if word not in shared) for text in plain]
        name = name | shared
    if name & ALARMS and _COOL & set(plain) and _HOT & set(plain) and set(plain) <= set(COLOURS):
        return tuple(float(COLOURS.index(colour)) for colour in plain)
    if "belt" in name and {"white", "black"} & set(plain) and set(plain) <= set(BELTS):
        return tuple(float(BELTS.index(colour)) for colour in plain)
    if _LETTERS_OF_STAGES & name & {text[:1] for text in plain}:
        return substages(plain)  # "pT" holds "T1", "T2", "T3"
    if not name & GRADED:
        return substages(plain) if any(map(_TELLING.fullmatch, plain)) else None
    if all(len(text) == 1 and text in _LETTERS for text in plain):
        return tuple(-float(ord(text)) for text in plain)
    if "0" in plain and all(text in ("0", *_LETTERS) for text in plain):
        return tuple(-float(ord(text)) if text != "0" else 0.0 for text in plain)
    return after_letters(levels) or substages(plain) or _subgrades(plain)


def substages(plain: Sequence[str]) -> tuple[float, ...] | None:
    """Read "T1a", "T1b", "T2", "Tis", "TX": stages of one letter and their parts."""
    found = [_SUBSTAGE.fullmatch(text) for text in plain]
    read = [match for match in found if match]
    if len(read) < len(plain) or len({match[1] for match in read}) > 1:
        return None
    return tuple(_FEWEST_OF_STAGE.get(m[2]) or float(m[2]) + _part(m[3]) for m in read)


def _part(letter: str) -> float:
    return (ord(letter) - 96) / 10.0 if letter else 0.0


def _subgrades(plain: Sequence[str]) -> tuple[float, ...] | None:
    """Read "A1", "A2", "B1": grades in letters, each parted in numbers."""
    found = [re.fullmatch(r"([a-g])[ _-]?(\d{1,2})", text) for text in plain]
    read = [match for match in found if match]
    if len(read) < len(plain) or len({match[1] for match in read}) < 2:
        return None
    return tuple(-float(ord(match[1])) - float(match[2]) / 100.0 for match in read)
