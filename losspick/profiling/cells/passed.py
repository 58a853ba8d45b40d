"""Times with colons beside other targets: how long something took, not when it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.profiling.cells.durations import duration_of_levels
from losspick.profiling.column import Storage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.column import Column


def times_that_passed(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Read times such as "01:20:28" as durations: no loss takes a time of day among others."""
    return tuple(map(_as_duration, columns))


def _as_duration(column: Column) -> Column:
    if column.storage is not Storage.TEXT or column.codes is None:
        return column
    read = duration_of_levels(column.name, column.levels, column.codes)
    if read is None:
        return column
    return replace(
        read,
        missing_words=column.missing_words,
        seen_at=column.seen_at,
        notes=column.notes,
        doubts=(*column.doubts, *read.doubts),
    )
