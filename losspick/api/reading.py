"""Join source, choice of columns and profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from losspick.api.choices import kind_of
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.profiling.kinds.judged import Judged
    from losspick.profiling.options import ReadOptions
    from losspick.profiling.source import Source


def profiled(
    data: Any,
    options: ReadOptions,
    wanted: tuple[str, ...],
    kind: str | None,
    weight: str | None,
    judged: Judged | None = None,
) -> Profile:
    """Read whatever holds the target and profile it; a profile made before is taken as it is.

    Raises:
        UsageError: Something is asked of a finished profile.
    """
    from losspick.core.profile import Profile
    from losspick.profiling.source import open_source

    if isinstance(data, Profile):
        if wanted or kind or weight:
            raise UsageError("a profile is finished: target, kind and weight are part of it")
        return data
    return profile_source(open_source(data, options), wanted, kind, weight, judged)


def profile_source(
    source: Source,
    wanted: tuple[str, ...],
    kind: str | None,
    weight: str | None,
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
    weights = select_targets(source.columns, (weight,), source.name) if weight else ()
    if len(weights) > 1:
        raise UsageError(f"{weight!r} names several columns of weights", where=source.name)
    if set(weights) & set(names):
        raise UsageError(f"column {weight!r} can't be both target and weight", where=source.name)
    read = source.read((*names, *weights))
    return profile_columns(
        read[: len(names)],
        neighbours=tuple(name for name in source.columns if name not in {*names, *weights}),
        weight=read[len(names)] if weights else None,
        kind=chosen_kind,
        judged=judged,
        source=source.notes,
    )
