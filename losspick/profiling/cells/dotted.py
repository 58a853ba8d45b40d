"""Numbers of which each dot has three digits behind it: decimals, or marks of thousands?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.profiling.column import Doubt

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

_THREE: Final = regex(r"[^\d.,]*?([1-9]\d{0,2})\.(\d{3})(?!\d)[^\d.,]*", re.ASCII)
_WHOLE: Final = regex(r"[^\d.,]*?(\d+)[^\d.,]*", re.ASCII)

#: So many rows are a way of writing; fewer may be chance.
_FEWEST_ROWS: Final = 10

#: Of whole numbers among marked thousands, this share lies beyond what decimals would reach: 981
#: beside 1.023 and 8.123.
_BEYOND: Final = 0.5


@dataclass(frozen=True, slots=True)
class Dotted:
    """What the numbers with a dot show.

    Attributes:
        example: One of them.
        rows: How many there are.
        without: The largest number below 1,000, which has no dot; empty if there is none.
        thousands: The dot parts thousands, as far as the numbers show it.
    """

    example: str
    rows: int
    without: str
    thousands: bool

    def as_thousands(self) -> Dotted:
        """Return the other reading of decimals."""
        return replace(self, thousands=True)

    @property
    def doubt(self) -> Doubt:
        """Say how the numbers were read, why, and what would settle it."""
        grouped = _digits(self.example)
        written = f"each of {self.rows:,} numbers with a dot has three digits behind it"
        if not self.thousands:
            return Doubt(
                self.example,
                f"{written}, and none is below 1: {self.example!r} was read as a decimal; if it "
                f"means {int(grouped):,}, say --decimal ,",
            )
        others = f", and numbers below 1,000, such as {self.without!r}, have none" * bool(
            self.without
        )
        return Doubt(
            self.example,
            f"{written}{others}: {self.example!r} was read as {int(grouped):,}; if the dot is a "
            "decimal point, say --decimal .",
        )


def dotted(
    levels: Sequence[str], counts: NDArray[np.intp], *, semicolons: bool, decimals: bool
) -> Dotted | None:
    """Return what the dots of a column may mean; None where they are plain decimal points.

    Args:
        levels: The distinct texts, none of which shows a decimal mark by itself.
        counts: Rows of each.
        semicolons: The table is written as where the comma is a decimal mark.
        decimals: Other columns of the table have decimal points.
    """
    marked = {at: found for at, text in enumerate(levels) if (found := _THREE.fullmatch(text))}
    rows = sum(int(counts[at]) for at in marked)
    padded = all(found[2].endswith("0") for found in marked.values())  # to a fixed width
    if rows < _FEWEST_ROWS or decimals or padded:
        return None
    unmarked = (text for at, text in enumerate(levels) if at not in marked)
    rest = [text for text in unmarked if any(map(str.isdigit, text))]
    whole = [found for text in rest if (found := _WHOLE.fullmatch(text))]
    if len(whole) < len(rest) or any(int(found[1]) > 999 for found in whole):
        return None
    highest = max(float(f"{found[1]}.{found[2]}") for found in marked.values())
    beyond = [int(found[1]) for found in whole if int(found[1]) > highest]
    alone = bool(whole) and len(beyond) >= _BEYOND * len(whole)
    thousands = alone or (semicolons and not whole)
    if whole and not thousands:
        return None  # decimals with zeros left out, or counts beside measurements
    example = levels[next(iter(marked))]
    return Dotted(example, rows, str(max(beyond)) if alone else "", thousands)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
