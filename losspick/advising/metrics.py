"""Find the metric that a user names, for the task at hand."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from losspick.advising.foreign_metrics import folded, judges_else, spellings
from losspick.advising.presenting import presentations
from losspick.core.profile import Profile
from losspick.core.regexes import regex
from losspick.core.rule import Metric
from losspick.core.vocabulary import Level, Task
from losspick.errors import UnknownWordError, UsageError, nearest

#: A level behind a name that has an @ of its own.
_LEVEL = regex(r"(@[^@=]+)[@=][^@=]*$")

#: Where precision and recall mean those of the classes, each counting the same.
_OF_CLASSES = frozenset({Task.MULTICLASS, Task.ORDINAL})

_SAY_KIND = "say what the target is with --kind"


def find_metric(name: str, task: Task, metrics: Sequence[Metric]) -> Metric:
    """Return the metric of that id or alias which judges the task.

    One name can mean different metrics for different tasks, such as F1.

    Raises:
        UsageError: No metric is called so, or none of them judges the task.
    """
    meant = named(name, metrics)
    averaged = (
        named(f"macro_{spellings(name)[-1]}", metrics) if meant and task in _OF_CLASSES else ()
    )
    for metric in (*meant, *averaged):
        if task in metric.tasks:
            return metric
    known = _listed(metric.id for metric in metrics if task in metric.tasks)
    raise _of_another_task(meant[0], task, known) if meant else _unknown(name, metrics, known)


def _unknown(name: str, metrics: Sequence[Metric], known: str) -> UsageError:
    foreign = judges_else(name)
    if foreign is not None:
        return UsageError(f"{name!r} {foreign.judges}", where="metric", fix=foreign.fix)
    written = [word for metric in metrics for word in (metric.id, *metric.aliases)]
    close = nearest(name, written, count=3)
    return UnknownWordError(
        f"unknown metric {name!r}",
        where="metric",
        fix=f"did you mean {' or '.join(close)}?" if close else f"use {known}",
    )


def _of_another_task(metric: Metric, task: Task, known: str) -> UsageError:
    wanted = ", ".join(one.value for one in metric.tasks)
    usable = task is not Task.NONE
    this = f"this one is learned as {task}" if usable else "nothing is learned from this one"
    ranked = Task.RANKING in metric.tasks
    other = "name the query of each row with --query" if ranked else _SAY_KIND
    return UsageError(
        f"{metric.id} judges {wanted} targets; {this}",
        where="metric",
        fix=f"use {known}, or {other}",
    )


def defined(metric: Metric, profile: Profile) -> bool:
    """Tell whether the metric has a value on this target; where the range is unknown, it has."""
    if metric.takes is None or profile.minimum is None:
        return True
    return any(domain.within(metric.takes) for domain in presentations(profile))


def stand_in(metric: Metric, profile: Profile, metrics: Sequence[Metric]) -> Metric | None:
    """Return the metric, or the first that takes its place and is defined; None if none is."""
    known = {one.id: one for one in metrics if profile.task in one.tasks}
    passed: set[str] = set()
    found: Metric | None = metric
    while found is not None and not defined(found, profile):
        passed.add(found.id)
        found = known.get(found.instead or "")
        if found is not None and found.id in passed:
            return None
    return found


def tasks_judged(name: str, metrics: Sequence[Metric]) -> frozenset[Task]:
    """Return the tasks that a metric of that name judges, none if there is no such metric."""
    return frozenset(task for metric in named(name, metrics) for task in metric.tasks)


def named(name: str, metrics: Sequence[Metric]) -> tuple[Metric, ...]:
    """Return the metrics that have this id, title or alias, one a task at most.

    Capitals and separators do not matter (``RootMeanSquaredError``, ``f1-macro``), nor does a level
    after ``@`` that no alias has (``pinball@0.9``, ``ndcg@10``, ``recall@precision=0.9``), nor the
    modules (``sklearn.metrics.r2_score``), the task or the sign that a library puts before the name
    (``MulticlassF1Score``, ``neg_...``).
    """
    for spelled in dict.fromkeys((name, _LEVEL.sub(r"\1", name), name.partition("@")[0])):
        for tried in spellings(spelled):
            found = tuple(metric for metric in metrics if tried in _names(metric))
            if found:
                return found
    return ()


def level_of(name: str, metric: Metric) -> float | None:
    """Return the number in the name of a metric, as in ``pinball@0.9``; None where it has none.

    Raises:
        UnknownWordError: The metric takes none, or what follows the ``@`` is none that it can have.
    """
    if "@" not in name or any(tried in _names(metric) for tried in spellings(name)):
        return None
    said, bare = re.split("[@=]", name)[-1], name.partition("@")[0]
    if metric.level is None:
        raise UnknownWordError(
            f"{bare} takes no number, so what follows the @ in {name!r} would be ignored",
            where="metric",
            fix=f"write {bare} alone",
        )
    bounds = _BOUNDS.get(metric.level, _ABOVE_0)
    with contextlib.suppress(ValueError):
        if bounds.low < float(said) < bounds.high:
            return float(said)
    raise UnknownWordError(
        f"{said!r} is no {metric.level} that {metric.id} can have here",
        where="metric",
        fix=f"give {bounds.words}, or write {metric.id} alone",
    )


@dataclass(frozen=True, slots=True)
class _Bounds:
    low: float
    high: float
    words: str


_ABOVE_0 = _Bounds(0.0, math.inf, "a number above 0")
_BOUNDS: Mapping[Level, _Bounds] = {
    Level.QUANTILE: _Bounds(0.0, 1.0, "one between 0 and 1, as pinball@0.9"),
    Level.POWER: _Bounds(1.0, 2.0, "one between 1 and 2; poisson_deviance has 1, gamma_deviance 2"),
}


def _names(metric: Metric) -> tuple[str, ...]:
    return tuple(folded(word) for word in (metric.id, metric.title, *metric.aliases))


def _listed(names: Iterable[str]) -> str:
    words = list(names)
    return ", ".join(words) if words else "no metric"
