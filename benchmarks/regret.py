"""What the recommended losses cost on a table of measured scores: regret, by look-up.

The folder holds ``datasets.jsonl`` (one JSON object a line with ``id``, ``loader``, ``target``,
``task`` and ``metrics``), ``load.py`` with ``load(spec) -> frame``, and ``score.py``, which scores
a file of rankings. Their code is executed: give only a folder that you trust.

    python benchmarks/regret.py FOLDER [--json RANKINGS.json] [--per-dataset]
    LOSSPICK_BENCHMARKS=... python benchmarks/regret.py     # FOLDER is its subfolder regret
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

from losspick.advising.load import RuleBook, load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.vocabulary import TASK_OF_KIND, Kind
from losspick.errors import UsageError
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source

#: The kind that a user would overrule with, where the profiler takes another task.
KIND_OF_TASK = {
    "regression": Kind.CONTINUOUS,
    "binary": Kind.BINARY,
    "multiclass": Kind.MULTICLASS,
    "ordinal": Kind.ORDINAL,
}

Rankings = dict[str, dict[str, list[str]]]


def loader(folder: Path) -> Any:
    """Import the folder's ``load.py`` and return its function."""
    spec = importlib.util.spec_from_file_location("benchmark_load", folder / "load.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'load.py'} can't be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load


def profiled(frame: Any, row: dict[str, Any], kind: Kind | None = None) -> Profile:
    source = open_source(frame)
    others = [name for name in source.columns if name != row["target"]]
    return profile_columns(source.read([row["target"]]), neighbours=others, kind=kind)


def profile_for_task(frame: Any, row: dict[str, Any]) -> Profile:
    """Profile the target; where its task is taken wrongly, say the kind as a user would."""
    profile = profiled(frame, row)
    if profile.task.value == row["task"]:
        return profile
    kind = KIND_OF_TASK[row["task"]]
    print(f"{row['id']}: {profile.kind} ({profile.confidence:.0%}), overruled with --kind {kind}")
    return profiled(frame, row, kind)


def ranked(profile: Profile, book: RuleBook, metric: str | None) -> list[str]:
    return [one.loss for one in advise(profile, Goal(metric=metric), book).ranking]


def rankings(folder: Path) -> tuple[Rankings, Rankings]:
    """Return the rankings made with each metric, and those made without."""
    book, load = load_rules(), loader(folder)
    with_metric: Rankings = {}
    without: Rankings = {}
    for line in (folder / "datasets.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            profile = profile_for_task(load(row), row)
        assert TASK_OF_KIND[profile.kind].value == row["task"]
        without[row["id"]] = {"*": ranked(profile, book, None)}
        answers = with_metric.setdefault(row["id"], {})
        for metric in row["metrics"]:
            try:
                answers[metric] = ranked(profile, book, metric)
            except UsageError as error:
                print(f"{row['id']}: {error.what}")
    return with_metric, without


def score(folder: Path, made: Rankings, title: str, options: list[str]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(made, file)
        file.flush()
        command = [sys.executable, str(folder / "score.py"), file.name, *options]
        print(f"\n{title}", flush=True)
        subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--json", type=Path, help="write the rankings made with a metric here")
    parser.add_argument("--per-dataset", action="store_true")
    asked = parser.parse_args()
    above = os.environ.get("LOSSPICK_BENCHMARKS")
    folder = asked.folder or (Path(above) / "regret" if above else None)
    if folder is None:
        parser.error("give the folder, or set LOSSPICK_BENCHMARKS")
    start = time.perf_counter()
    with_metric, without = rankings(folder)
    print(f"{len(without)} data sets in {time.perf_counter() - start:.1f} s")
    options = ["--per-dataset"] if asked.per_dataset else []
    score(folder, with_metric, "with the metric given", options)
    score(folder, without, "without a metric", options)
    if asked.json:
        asked.json.write_text(json.dumps(with_metric, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
