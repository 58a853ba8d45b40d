"""Columns whose names begin alike: which target their values make them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.battery import MOST_CELLS
from losspick.profiling.kinds.group import decide_parts
from losspick.profiling.kinds.padded import as_numbers
from losspick.profiling.measuring.grouping import measure_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.kinds.battery import Beside

#: In a list of columns each of a group looks at all of it: no more than these.
MOST_TOGETHER: Final = 64

#: "species_" of "species_setosa".
_STEM: Final = regex(r"^(.*[^\W_][_.:=\-/])[^_.:=\-/]+$")


def stem_of(name: str) -> str | None:
    """Return what a name has before its last part, with the mark between; None without one.

    What a glob would read as a pattern is no stem.
    """
    found = _STEM.match(name)
    return None if found is None or any(mark in found[1] for mark in "*?[") else found[1]


def kind_together(names: Sequence[str], rows: int, beside: Beside) -> Kind | None:
    """Return what columns of so many rows are as one target by their values.

    None where that can't be told: they are too many, the table is too large, or some are neither
    indicators nor shares.
    """
    if len(names) > MOST_TOGETHER or rows * beside.count > MOST_CELLS:
        return None
    wanted = set(names)
    columns = as_numbers([column for column in beside.read() if column.name in wanted])
    if len(columns) < len(wanted):
        return None
    found = decide_parts(measure_group(columns, None))
    return found.kind if found else None
