"""Decades ("1990s", "40s"), which look like numbers of seconds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Set

    from losspick.profiling.cells.texts import Texts

_DECADE: Final = regex(r"['’]?((?:1[5-9]|20)?\d0)['’]?s")

#: Fewer or more levels are no decades of lives or of centuries.
FEWEST, MOST = 3, 15

#: Two digits could be seconds: decades follow each other, but for one that nobody is in, and the
#: name tells no time that passed.
MOST_LEFT_OUT: Final = 1
_PASSED: Final = frozenset(
    {"time", "times", "duration", "second", "seconds", "sec", "secs", "pause", "delay", "interval"}
    | {"timeout", "latency", "elapsed", "runtime", "lap", "wait", "hold", "rest", "length"}
)


def are_decades(texts: Texts, missing: Set[int]) -> bool:
    """Tell whether all texts are decades of a century or of a life.

    Args:
        texts: The stripped texts.
        missing: Places of those that mean missing.
    """
    present = [level for at, level in enumerate(texts.levels) if at not in missing]
    found = [_DECADE.fullmatch(level) for level in present]
    read = [match[1] for match in found if match]
    if len(read) < len(present) or not FEWEST <= len(read) <= MOST:
        return False
    if all(len(digits) > 2 for digits in read):
        return True
    values = sorted({int(digits) for digits in read})
    follow = (values[-1] - values[0]) // 10 + 1 <= len(values) + MOST_LEFT_OUT
    return follow and _PASSED.isdisjoint(re.split(r"[\W_\d]+", texts.name.casefold()))
