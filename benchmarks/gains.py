"""Make ``rules/evidence.toml``: what each loss gained on the default, by metric, with its interval.

Errors: percent by which the error is lower, from the mean log ratio over data sets. Scores: points
of 100. The 90 % interval is the bootstrap's, over data sets. Groups of fewer than six data sets are
left out: nothing is said there.

    python benchmarks/gains.py FOLDER ... [--write]      # folders as for regret.py, taken together
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from baselines import DEFAULT
from recommending import targets
from scoring import HIGHER, interval, read_repeats

from losspick.advising.conditions import read_condition
from losspick.advising.facts import facts
from losspick.advising.match import holds
from losspick.core.goal import Goal
from losspick.core.rule import Fact

FEWEST = 6
WRITTEN = Path(__file__).parents[1] / "rules" / "evidence.toml"

#: Names of the catalogue for those of the tables, where they differ.
NAMES = {
    "regression": {"bce": "fractional_bce"},
    "binary": {"focal_balanced": "focal_binary", "focal": None},
    "multiclass": {
        "ce": "sparse_categorical_ce", "weighted_ce": "class_weighted_ce", "mse": None,
        "focal": "focal_categorical", "multi_margin": "multiclass_hinge",
    },
    "ordinal": {
        "ce": "sparse_categorical_ce", "weighted_ce": "class_weighted_ce", "mse_rank": "mse",
        "mae_rank": "mae", "emd2": "emd_squared",
    },
}  # fmt: skip

#: Metrics that order models as another one does, and by the same ratios.
ALSO = {"mae": ["mae", "wape", "mase"]}

#: (task, metrics) -> conditions whose groups are kept apart; they are those of rules.
SKEWED = {"skew": {"above": 1.5}, "negative_share": 0, "not": {"zero_share": {"above": 0.5}}}
PARTED: dict[tuple[str, str], list[dict[str, object]]] = {
    ("regression", "mae"): [SKEWED, {"not": SKEWED}],
    ("regression", "medae"): [SKEWED, {"not": SKEWED}],
    **{
        ("binary", metric): [
            {"imbalance_ratio": {"above": 3}},
            {"not": {"imbalance_ratio": {"above": 3}}},
        ]
        for metric in (
            "balanced_accuracy",
            "f1",
            "mcc",
            "accuracy",
            "log_loss",
            "brier",
            "roc_auc",
            "pr_auc",
        )
    },
}

#: The step that the metric's entry names, by the way of reading out, of the default loss.
STEPS = {
    ("binary", "f1"): "tuned", ("binary", "mcc"): "tuned", ("binary", "balanced_accuracy"): "prior",
    ("multiclass", "balanced_accuracy"): "prior", ("multiclass", "macro_f1"): "tuned:macro_f1",
    ("ordinal", "qwk"): "matched", ("ordinal", "macro_mae_rank"): "prior median",
    ("ordinal", "mae_rank"): "median",
}  # fmt: skip

Means = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Reached:
    """The mean score of each loss, by its way of reading out, in one cell."""

    dataset: str
    task: str
    metric: str
    means: Means
    facts: Mapping[str, Fact]


def reached(folder: Path) -> Iterator[Reached]:
    told = table_means(folder) if (folder / "table.json").exists() else score_means(folder)
    known = {one.id: one.profile for one in targets(folder, frozenset(key[0] for key in told))}
    for (dataset, task, metric), means in sorted(told.items()):
        yield Reached(dataset, task, metric, means, facts(known[dataset], Goal()))


def score_means(folder: Path) -> dict[tuple[str, str, str], Means]:
    return {
        cell: {key: statistics.fmean(values) for key, values in by_loss.items()}
        for cell, by_loss in read_repeats(folder / "scores.csv").items()
    }


def table_means(folder: Path) -> dict[tuple[str, str, str], Means]:
    table = json.loads((folder / "table.json").read_text("utf-8"))
    return {
        (name, one["task"], metric): {
            (loss, "natural"): each["mean"]
            for loss, each in cell["losses"].items()
            if each["mean"] is not None
        }
        for name, one in table["datasets"].items()
        for metric, cell in one["metrics"].items()
        if metric in table["scored_metrics"][one["task"]]
    }


def gain(metric: str, ours: float, default: float) -> float | None:
    """Return the gain of one data set: a log ratio of errors, or points."""
    if metric in HIGHER:
        return 100.0 * (ours - default)
    return math.log(default / ours) if ours > 0 and default > 0 else None


def in_units(metric: str, value: float) -> float:
    return value if metric in HIGHER else 100.0 * (1.0 - math.exp(-value))


def summary(metric: str, gains: Sequence[float]) -> list[float] | None:
    span = interval(gains, level=0.9)
    if span is None or len(gains) < FEWEST:
        return None
    told = [in_units(metric, each) for each in (statistics.fmean(gains), *span)]
    better = sum(each > 0 for each in gains)
    return [*(float(f"{each:.2g}") for each in told), len(gains), better]


def groups(cells: Sequence[Reached]) -> Iterator[str]:
    """Yield the text of each group."""
    found: dict[tuple[str, str], list[Reached]] = defaultdict(list)
    for cell in cells:
        if cell.metric != "recall":
            found[cell.task, cell.metric].append(cell)
    for (task, metric), own in sorted(found.items()):
        for when in PARTED.get((task, metric), [{}]):
            condition = read_condition(when, "when", refuse)
            kept = [cell for cell in own if not when or holds(condition, cell.facts)]
            text = group(task, metric, when, kept)
            if text:
                yield text


def refuse(key: str, what: str) -> None:
    raise SystemExit(f"{key}: {what}")


def group(
    task: str, metric: str, when: Mapping[str, object], cells: Sequence[Reached]
) -> str | None:
    default = DEFAULT[task]
    usual = {loss for cell in cells for loss, way in cell.means if way == "natural"}
    lines = {}
    for loss in sorted(usual - {default, "constant"}):
        told = told_of(metric, (loss, "natural"), default, cells)
        name = NAMES[task].get(loss, loss)
        if told and name:
            lines[name] = told
    step = told_of(metric, (default, STEPS.get((task, metric), "")), default, cells)
    if not lines:
        return None
    over = NAMES[task].get(default, default)
    head = {
        "task": task, "metrics": ALSO.get(metric, [metric]), "over": over,
        "unit": "points" if metric in HIGHER else "percent",
    }  # fmt: skip
    text = "[[group]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in head.items())
    text += f"when = {toml(dict(when))}\n" if when else ""
    text += f"with_step = {toml(step)}\n" if step else ""
    return text + "[group.gain]\n" + "".join(f"{k} = {toml(v)}\n" for k, v in lines.items())


def told_of(
    metric: str, key: tuple[str, str], default: str, cells: Sequence[Reached]
) -> list[float] | None:
    pairs = [
        (cell.means[key], cell.means[default, "natural"]) for cell in cells if key in cell.means
    ]
    gains = [gain(metric, ours, usual) for ours, usual in pairs]
    return summary(metric, [each for each in gains if each is not None])


def toml(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{key} = {toml(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value) if isinstance(value, str) else f"{value:g}"


HEAD = """# What losses gained on the default in trainings; made by benchmarks/gains.py.
# gain: mean, ends of its 90 % interval, data sets, on how many of them it was better.
# unit: percent of a lower error, or points of 100; with_step: the default itself, read out by the
# step that the metric names. Nothing is told where fewer than {fewest} data sets were measured.
# Protocol: benchmarks/evidence/README.md; {sets} real tables, 35 of them of a second collection.

"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"into {WRITTEN.name}")
    asked = parser.parse_args()
    cells = [cell for folder in asked.folders for cell in reached(folder)]
    sets = len({cell.dataset for cell in cells})
    text = HEAD.format(fewest=FEWEST, sets=sets) + "\n".join(groups(cells))
    if asked.write:
        WRITTEN.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
