"""Join source, choice of columns and profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from losspick.api.choices import kind_of, task_of
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task
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
    query: Any = None,
    *,
    exposure: Any = None,
    given_features: bool = False,
    rival: bool = False,
) -> Profile:
    """Read whatever holds the target and profile it; a profile made before is taken as it is.

    Raises:
        UsageError: Something is asked of a finished profile.
    """
    from losspick.core.profile import Profile
    from losspick.profiling.source import open_source

    if isinstance(data, Profile):
        beside = any(each is not None for each in (weight, query, exposure))
        if wanted or kind or options.split or beside or given_features:
            raise UsageError(
                "a profile is finished: target, kind, weight, query, exposure and split are part "
                "of it"
            )
        return data
    source = open_source(data, options)
    return profile_source(
        source,
        wanted,
        kind,
        weight,
        judged,
        query,
        exposure=exposure,
        given_features=given_features,
        rival=rival,
    )


#: Kinds whose classes can be learned as closeness: those of one class are close.
_IDENTITIES = frozenset({Kind.BINARY, Kind.MULTICLASS, Kind.ONE_HOT, Kind.ORDINAL})


def task_asked(task: str | None) -> Judged | None:
    """Return the task of that name as what settles the kind, None where a table can't show it."""
    from losspick.profiling.kinds.judged import Judged

    wanted = task_of(task)
    if wanted is None or wanted not in TASK_OF_KIND.values():
        return None
    return Judged("the task was said to be that of", frozenset({wanted}))


def learned_as(profile: Profile, task: Task | None) -> Profile:
    """Return the profile with the task that was asked for.

    Raises:
        UsageError: The values do not allow it.
    """
    if task is None or task is profile.task:
        return profile
    if task is Task.METRIC_LEARNING and profile.kind in _IDENTITIES:
        return replace(profile, task=task)
    if task is Task.RANKING:
        raise UsageError(
            "to learn a ranking, the query of each row must be known",
            where=", ".join(profile.target),
            fix="name its column: --query COLUMN",
        )
    words = task.value.replace("_", " ")
    shows = task in TASK_OF_KIND.values()
    raise UsageError(
        f"the target is {profile.kind.value.replace('_', ' ')}, which can't be learned as {words}",
        where=", ".join(profile.target),
        fix="leave out --task, or choose another target"
        if shows
        else f"leave the data out: losspick recommend --task {task.value}",
    )


def profile_source(
    source: Source,
    wanted: tuple[str, ...],
    kind: str | None,
    weight: Any,
    judged: Judged | None = None,
    query: Any = None,
    *,
    exposure: Any = None,
    given_features: bool = False,
    rival: bool = False,
) -> Profile:
    """Read the columns that are needed, and say what the target is."""
    from losspick.profiling.kinds.battery import Beside
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
    weights = _beside(source, names, _named(weight), "weight")
    queries = _beside(source, names, _named(query), "query")
    if queries and weight is not None:
        raise UsageError(
            "rows graded within queries can't have weights of their own",
            where=source.name,
            fix="leave out the weights: libraries for ranking weigh whole queries",
        )
    exposures = _beside(source, names, _named(exposure), "exposure")
    # a column may play two parts, and is read once
    asked = tuple(dict.fromkeys((*weights, *queries, *exposures)))
    read = source.read((*names, *asked))
    beside = dict(zip(asked, read[len(names) :], strict=True))
    taken = {*names, *asked}
    others = tuple(name for name in source.columns if name not in taken)
    rows = read[0].rows
    weighing = beside[weights[0]] if weights else _given(weight, rows, "weight")
    profile = profile_columns(
        read[: len(names)],
        neighbours=others,
        beside=Beside(len(others), partial(source.read, (*names, *others))),
        weight=weighing,
        query=beside[queries[0]] if queries else _given(query, rows, "query"),
        exposure=beside[exposures[0]] if exposures else _given(exposure, rows, "exposure"),
        kind=chosen_kind,
        judged=judged,
        source=source.notes,
        rival=rival and not given_features,
    )
    if not given_features:
        return profile
    from losspick.profiling.residuals import with_residuals
    from losspick.profiling.sure_rows import LABELLED, with_sure_errors

    add = with_sure_errors if profile.kind in LABELLED and len(names) == 1 else with_residuals
    return add(profile, read[0], source.read(others), weighing)


#: What columns beside the target hold, by their role: several of them, and one.
_ROLES = {
    "weight": ("weights", "number"),
    "query": ("queries", "value"),
    "exposure": ("exposures", "number"),
}


def _beside(
    source: Source, names: tuple[str, ...], column: str | None, role: str
) -> tuple[str, ...]:
    """Return the one column that a name means beside the target, none where none is named."""
    from losspick.profiling.select import select_targets

    found = select_targets(source.columns, (column,), source.name) if column else ()
    if len(found) > 1:
        what, _ = _ROLES[role]
        raise UsageError(f"{column!r} names several columns of {what}", where=source.name)
    if set(found) & set(names):
        raise UsageError(f"column {column!r} can't be both target and {role}", where=source.name)
    return found


def _named(weight: Any) -> str | None:
    """Return the name of a column, None if there is none, or values themselves are given."""
    several = isinstance(weight, Iterable) and not isinstance(weight, str)
    return None if several or weight is None or weight == "" else str(weight)


def _given(weight: Any, rows: int, role: str) -> Column | None:
    """Return what stands beside the target and is given as such, not as a column of the table."""
    from losspick.profiling.source import open_source

    if weight is None or isinstance(weight, str):
        return None
    source = open_source(weight)
    if not source.single:
        what, one = _ROLES[role]
        raise UsageError(f"{what} are one {one} a row", where=role, fix="name one column")
    (column,) = source.read(source.columns)
    if column.rows != rows:
        raise UsageError(f"{column.rows} {_ROLES[role][0]} for {rows} rows", where=role)
    return replace(column, name=role)
