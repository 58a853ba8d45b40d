"""Ask losspick for every cell of a benchmark, and keep what each rule said.

The code that loads the data sets is executed: give only a folder that you trust.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import training_sets
from baselines import Traits, traits

from losspick.advising.load import RuleBook, load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Candidate
from losspick.core.vocabulary import TASK_OF_KIND, Kind
from losspick.errors import UsageError
from losspick.profiling.residuals import with_residuals
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source
from losspick.profiling.sure_rows import LABELLED, with_sure_errors

#: The kind that a user would overrule with, where the profiler takes another task.
KIND_OF_TASK = {
    "regression": Kind.CONTINUOUS,
    "binary": Kind.BINARY,
    "multiclass": Kind.MULTICLASS,
    "ordinal": Kind.ORDINAL,
}


@dataclass(frozen=True, slots=True)
class Target:
    """A data set as losspick sees it, and what the textbook rule looks at."""

    id: str
    task: str
    profile: Profile
    traits: Traits


@dataclass(frozen=True, slots=True)
class Answers:
    """The ranking of each (data set, metric); the metric None stands for none."""

    rankings: dict[tuple[str, str | None], tuple[Candidate, ...]]

    def ids(self, dataset: str, metric: str | None) -> list[str]:
        return [one.loss for one in self.rankings.get((dataset, metric), ())]


def loader(folder: Path, listed: list[dict[str, Any]]) -> Callable[[dict[str, Any]], Any]:
    """Return the function that loads a line of the folder's list of data sets."""
    if not (folder / "load.py").exists():
        training_sets.require(listed)
        return training_sets.load
    spec = importlib.util.spec_from_file_location("benchmark_load", folder / "load.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'load.py'} can't be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def load(row: dict[str, Any]) -> Any:
        try:
            return module.load(row)
        except ModuleNotFoundError as error:
            raise SystemExit(f"{row['id']}: its package {error.name} is not installed") from None

    return load


def targets(folder: Path, wanted: frozenset[str], *, given_features: bool = False) -> list[Target]:
    """Profile the targets of the data sets that have been measured."""
    listed = [row for row in training_sets.rows(folder) if row["id"] in wanted]
    load, found = loader(folder, listed), []
    for row in listed:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frame = load(row)
            profile = profile_for_task(frame, row)
            if given_features:
                profile = with_features(profile, frame, row["target"])
        values = frame[row["target"]].tolist()
        found.append(Target(row["id"], row["task"], profile, traits(values, row["task"])))
    return found


def profiled(frame: Any, row: dict[str, Any], kind: Kind | None = None) -> Profile:
    source = open_source(frame)
    others = [name for name in source.columns if name != row["target"]]
    return profile_columns(source.read([row["target"]]), neighbours=others, kind=kind)


def with_features(profile: Profile, frame: Any, target: str) -> Profile:
    """Add what the other columns leave of the target, or doubt of its labels."""
    source = open_source(frame)
    (column,) = source.read([target])
    others = source.read([name for name in source.columns if name != target])
    add = with_sure_errors if profile.kind in LABELLED else with_residuals
    return add(profile, column, others)


def profile_for_task(frame: Any, row: dict[str, Any]) -> Profile:
    """Profile the target; where its task is taken wrongly, say the kind as a user would."""
    profile = profiled(frame, row)
    if profile.task.value == row["task"]:
        return profile
    kind = KIND_OF_TASK[row["task"]]
    print(f"{row['id']}: {profile.kind} ({profile.confidence:.0%}), overruled with --kind {kind}")
    profile = profiled(frame, row, kind)
    assert TASK_OF_KIND[profile.kind].value == row["task"]
    return profile


def answers(
    known: list[Target], cells: list[tuple[str, str]], book: RuleBook | None = None
) -> Answers:
    """Ask for the ranking of every cell, and of every data set without a metric."""
    book = book or load_rules()
    of = {target.id: target.profile for target in known}
    asked = [*cells, *((target.id, None) for target in known)]
    told: dict[tuple[str, str | None], tuple[Candidate, ...]] = {}
    for dataset, metric in asked:
        try:
            told[dataset, metric] = advise(of[dataset], Goal(metric=metric), book).ranking
        except UsageError as error:
            print(f"{dataset}: {error.what}")
    return Answers(told)
