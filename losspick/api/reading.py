"""Join source, choice of columns and profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from losspick.api.choices import task_of
from losspick.core.vocabulary import TASK_OF_KIND, Kind, Task
from losspick.errors import UsageError

if TYPE_CHECKING:
    from losspick.core.profile import Profile
    from losspick.core.rule import Metric
    from losspick.profiling.column import Column
    from losspick.profiling.kinds.judged import Judged
    from losspick.profiling.options import ReadOptions
    from losspick.profiling.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetOptions:
    """What the user says about a target, beside how its file is written.

    Attributes:
        columns: Names or globs of its columns; not needed for a single column.
        kind: Overrules what was found out.
        weight: A column of weights: its name, or its values.
        query: A column of the queries that rows are graded within: its name, or its values.
        exposure: A column of what counts were counted over: its name, or its values.
        given_features: Also profile what models on the other columns leave.
        judged: What settles the kind by what is to be learned.
        rival: Profile another kind that is close, too.
        positive: The positive class of two.
    """

    columns: tuple[str, ...] = ()
    kind: Kind | None = None
    weight: Any = None
    query: Any = None
    exposure: Any = None
    given_features: bool = False
    judged: Judged | None = None
    rival: bool = False
    positive: str | None = None


def profiled(data: Any, reading: ReadOptions, asked: TargetOptions) -> Profile:
    """Read whatever holds the target and profile it; a profile made before is taken as it is.

    Raises:
        UsageError: Something is asked of a finished profile.
    """
    from losspick.core.profile import Profile
    from losspick.profiling.source import open_source

    if not isinstance(data, Profile):
        return _profile_source(open_source(data, reading), asked)
    beside = any(each is not None for each in (asked.weight, asked.query, asked.exposure))
    said = asked.columns or asked.kind or asked.positive is not None or asked.given_features
    if said or reading.split or beside:
        raise UsageError(
            "a profile is finished: target, kind, weight, query, exposure, split and positive "
            "class are part of it"
        )
    return data


#: Kinds whose classes can be learned as closeness: those of one class are close.
_IDENTITIES = frozenset({Kind.BINARY, Kind.MULTICLASS, Kind.ONE_HOT, Kind.ORDINAL})


def task_asked(task: str | None) -> Judged | None:
    """Return the task of that name as what settles the kind, None where a table can't show it."""
    from losspick.profiling.kinds.judged import Judged

    wanted = task_of(task)
    if wanted is None or wanted not in TASK_OF_KIND.values():
        return None
    return Judged("the task was said to be that of", frozenset({wanted}))


def task_judged(metric: str | None, metrics: Sequence[Metric]) -> Judged | None:
    """Return the tasks that a metric of that name judges as what settles the kind."""
    from losspick.advising.metrics import tasks_judged
    from losspick.profiling.kinds.judged import Judged

    return Judged(f"the metric {metric} judges", tasks_judged(metric, metrics)) if metric else None


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


def _profile_source(source: Source, asked: TargetOptions) -> Profile:
    """Read the columns that are needed, and say what the target is."""
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.run import profile_columns

    names = _targets(source, asked.columns)
    read = _read_with_roles(source, names, asked)
    others = tuple(name for name in source.columns if name not in read.taken)
    profile = profile_columns(
        read.target,
        neighbours=others,
        beside=Beside(len(others), partial(source.read, (*names, *others))),
        weight=read.weight,
        query=read.query,
        exposure=read.exposure,
        kind=asked.kind,
        judged=asked.judged,
        source=source.notes,
        rival=asked.rival and not asked.given_features,
        positive=asked.positive,
    )
    if not asked.given_features:
        return profile
    from losspick.profiling.residuals import with_residuals
    from losspick.profiling.sure_rows import LABELLED, with_sure_errors

    add = with_sure_errors if profile.kind in LABELLED and len(names) == 1 else with_residuals
    return add(profile, read.target[0], source.read(others), read.weight)


def _targets(source: Source, wanted: tuple[str, ...]) -> tuple[str, ...]:
    from losspick.profiling.select import select_targets

    if wanted:
        return select_targets(source.columns, wanted, source.name)
    if source.single:
        return source.columns
    raise UsageError(
        "no target was named",
        where=source.name,
        fix=f"name one of its columns: {', '.join(map(repr, source.columns[:8]))}",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """The columns of a target and those with a role beside it; the names that they took."""

    target: tuple[Column, ...]
    weight: Column | None
    query: Column | None
    exposure: Column | None
    taken: frozenset[str]


def _read_with_roles(source: Source, names: tuple[str, ...], asked: TargetOptions) -> _Read:
    """Read the target and what stands beside it; a column may play two parts, and is read once."""
    from losspick.profiling.kinds.padded import settled

    given = {"weight": asked.weight, "query": asked.query, "exposure": asked.exposure}
    roles = {role: _beside(source, names, _named(value), role) for role, value in given.items()}
    if roles["query"] and asked.weight is not None:
        raise UsageError(
            "rows graded within queries can't have weights of their own",
            where=source.name,
            fix="leave out the weights: libraries for ranking weigh whole queries",
        )
    beside = tuple(dict.fromkeys(name for name in roles.values() if name is not None))
    read = source.read((*names, *beside))
    by_name = dict(zip(beside, read[len(names) :], strict=True))

    def column(role: str) -> Column | None:
        name = roles[role]
        return by_name[name] if name is not None else _given(given[role], read[0].rows, role)

    return _Read(
        target=tuple(settled(each, asked.kind) for each in read[: len(names)]),
        weight=column("weight"),
        query=column("query"),
        exposure=column("exposure"),
        taken=frozenset({*names, *beside}),
    )


#: What columns beside the target hold, by their role: several of them, and one.
_ROLES = {
    "weight": ("weights", "number"),
    "query": ("queries", "value"),
    "exposure": ("exposures", "number"),
}


def _beside(source: Source, names: tuple[str, ...], column: str | None, role: str) -> str | None:
    """Return the one column that a name means beside the target, None where none is named."""
    from losspick.profiling.select import select_targets

    found = select_targets(source.columns, (column,), source.name) if column else ()
    if len(found) > 1:
        what, _ = _ROLES[role]
        raise UsageError(f"{column!r} names several columns of {what}", where=source.name)
    if set(found) & set(names):
        raise UsageError(f"column {column!r} can't be both target and {role}", where=source.name)
    return found[0] if found else None


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
