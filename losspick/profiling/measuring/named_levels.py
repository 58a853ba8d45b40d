"""Levels with an order only beside the name of their column: colours of alerts, letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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

#: Names of what is graded in bare letters, or in a letter and a number ("T1", "P2").
GRADED: Final = frozenset(
    {"grade", "grading", "stage", "staging", "rating", "rank", "ranking", "tier", "level", "lvl"}
    | {"severity", "priority", "degree", "quality", "score", "tnm", "tstage", "nstage", "risk"}
    | {"maturity", "efficiency", "proficiency", "seniority", "phase", "quartile", "quantile"}
    | {"decile", "quintile", "tertile", "band", "bracket", "pugh", "nutriscore"}
)
_LETTERS: Final = "abcdefg"
#: Tumour, nodes, metastases, grade: a column may be called by its letter alone.
_LETTERS_OF_STAGES: Final = frozenset("tnmg")

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
    if name & ALARMS and _COOL & set(plain) and _HOT & set(plain) and set(plain) <= set(COLOURS):
        return tuple(float(COLOURS.index(colour)) for colour in plain)
    if _LETTERS_OF_STAGES & name & {text[:1] for text in plain}:
        return _substages(plain)  # "pT" holds "T1", "T2", "T3"
    if not name & GRADED:
        return None
    if all(len(text) == 1 and text in _LETTERS for text in plain):
        return tuple(-float(ord(text)) for text in plain)
    return after_letters(levels) or _substages(plain)


def _substages(plain: Sequence[str]) -> tuple[float, ...] | None:
    """Read "T1a", "T1b", "T2", "Tis": stages of one letter and their parts."""
    found = [re.fullmatch(r"([a-z]{1,2})[ _-]?(\d)([a-d]?)", text) for text in plain]
    read = [match for match in found if match]
    if len(read) < len(plain) or len({match[1] for match in read}) > 1:
        return None
    return tuple(float(m[2]) + (ord(m[3]) - 96 if m[3] else 0) / 10.0 for m in read)
