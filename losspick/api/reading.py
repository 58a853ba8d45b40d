"""Join source, choice of columns and profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from losspick.api.choices import kind_of
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.judged import Judged
    from losspick.profiling.options import ReadOptions
    from losspick.profiling.source import Source


def profiled(
    data: Any,
    options: ReadOptions,
    wanted: tuple[str, ...],
    kind: str | None,
    weight: Any,
    judged: Judged | None = None,
) -> Profile:
    """Read whatever holds the target and profile it; a profile made before is taken as it is.

    Raises:
        UsageError: Something is asked of a finished profile.
    """
    from losspick.core.profile import Profile
    from losspick.profiling.source import open_source

    if isinstance(data, Profile):
        if wanted or kind or weight is not None:
            raise UsageError("a profile is finished: target, kind and weight are part of it")
        return data
    return profile_source(open_source(data, options), wanted, kind, weight, judged)


def profile_source(
    source: Source,
    wanted: tuple[str, ...],
    kind: str | None,
    weight: Any,
    judged: Judged | None = None,
) -> Profile:
    """Read the columns that are needed, and say what the target is."""
    from losspick.profiling.run import profile_columns
    from losspick.profiling.select import select_targets

    chosen_kind = kind_of(kind)
    if wanted:
        names = select_targets(source.columns, wanted, source.name)
    elif source.single:
        names = source.columns
    else:
        raise UsageError(
            "no target was named",
            where=source.name,
            fix=f"name one of its columns: {', '.join(map(repr, source.columns[:8]))}",
        )
    column = _named(weight)
    weights = select_targets(source.columns, (column,), source.name) if column else ()
    if len(weights) > 1:
        raise UsageError(f"{column!r} names several columns of weights", where=source.name)
    if set(weights) & set(names):
        raise UsageError(f"column {column!r} can't be both target and weight", where=source.name)
    read = source.read((*names, *weights))
    return profile_columns(
        read[: len(names)],
        neighbours=tuple(name for name in source.columns if name not in {*names, *weights}),
        weight=read[len(names)] if weights else _given(weight, read[0].rows),
        kind=chosen_kind,
        judged=judged,
        source=source.notes,
    )


def _named(weight: Any) -> str | None:
    """Return the name of a column of weights, None if there is none, or weights themselves."""
    several = isinstance(weight, Iterable) and not isinstance(weight, str)
    return None if several or weight is None or weight == "" else str(weight)


def _given(weight: Any, rows: int) -> Column | None:
    """Return weights that are given as such, not as a column of the table."""
    from losspick.profiling.source import open_source

    if weight is None or isinstance(weight, str):
        return None
    source = open_source(weight)
    if not source.single:
        raise UsageError("weights are one number a row", where="weight", fix="name one column")
    (column,) = source.read(source.columns)
    if column.rows != rows:
        raise UsageError(f"{column.rows} weights for {rows} rows", where="weight")
    return replace(column, name="weight")
