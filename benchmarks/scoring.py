"""Score picks of losses on measured cells: regret, hits and skill lost, with bootstrap intervals.

A cell is one data set judged by one metric. Definitions: the difference to the best loss is its
mean over the repeats; its standard error is corrected for overlapping training sets (Nadeau and
Bengio 2003); within one such error losses are tied. Regret is 0 if tied, else the difference over
that of the median candidate, at most 2. Skill lost is the difference over the gain of the best
loss on the best constant. Cells are averaged within a data set, then over data sets.
"""

from __future__ import annotations

import csv
import json
import math
import random
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CAP = 2.0
DRAWS = 2000
TASKS = ("regression", "binary", "multiclass", "ordinal")

HIGHER = frozenset(
    {"accuracy", "balanced_accuracy", "f1", "macro_f1", "mcc", "pr_auc", "qwk", "recall", "roc_auc"}
)

#: Names of the catalogue for what the tables call otherwise.
ALIASES = {
    "regression": {
        "fractional_bce": "bce", "laplace_nll": "mae", "quantile": "mae", "smooth_l1": "huber",
    },
    "binary": {"focal_binary": "focal_balanced", "brier": "mse", "bce_logits": "bce"},
    "multiclass": {
        "categorical_ce": "ce", "sparse_categorical_ce": "ce", "kl_divergence": "ce",
        "class_weighted_ce": "weighted_ce", "focal_categorical": "focal",
        "multiclass_hinge": "multi_margin",
    },
    "ordinal": {
        "mse": "mse_rank", "mae": "mae_rank", "categorical_ce": "ce", "sparse_categorical_ce": "ce",
        "class_weighted_ce": "weighted_ce", "emd_squared": "emd2",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """What a loss reached in a cell."""

    regret: float
    tied: bool
    skill_lost: float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One data set judged by one metric."""

    dataset: str
    task: str
    metric: str
    losses: Mapping[str, Measured]


@dataclass(frozen=True, slots=True)
class Score:
    """How a ranking did in a cell."""

    cell: Cell
    regret: float
    top1: float
    top3: float
    skill_lost: float | None


Picker = Callable[[Cell], Sequence[str]]


def read_table(folder: Path) -> tuple[Cell, ...]:
    """Read ``table.json`` of a folder, or else its ``scores.csv``."""
    if not (folder / "table.json").exists():
        return read_scores(folder / "scores.csv")
    table = json.loads((folder / "table.json").read_text("utf-8"))
    return tuple(
        Cell(
            name,
            one["task"],
            metric,
            {
                loss: Measured(told["regret"], told["tied"], told.get("skill_lost"))
                for loss, told in one["metrics"][metric]["losses"].items()
            },
        )
        for name, one in sorted(table["datasets"].items())
        for metric in table["scored_metrics"][one["task"]]
        if metric in one["metrics"]
    )


def read_repeats(
    path: Path,
) -> dict[tuple[str, str, str], dict[tuple[str, str], tuple[float, ...]]]:
    """Return (data set, task, metric) -> (loss, way of reading out) -> score of each repeat."""
    told: dict[tuple[str, str, str], dict[tuple[str, str], tuple[float, ...]]] = defaultdict(dict)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = tuple(float(v) for k, v in row.items() if k[0] == "r" and k[1:].isdigit())
            key = (row["dataset"], row["task"], row["metric"])
            told[key][row["loss"], row["decode"]] = values
    return dict(told)


def read_scores(path: Path) -> tuple[Cell, ...]:
    """Return the cells of a file of scores, each loss read out as it usually is."""
    cells = []
    for (dataset, task, metric), by_loss in sorted(read_repeats(path).items()):
        usual = {loss: values for (loss, way), values in by_loss.items() if way == "natural"}
        constant = usual.pop("constant")
        sign = -1.0 if metric in HIGHER else 1.0
        lower = {loss: tuple(sign * v for v in values) for loss, values in usual.items()}
        floor = sign * statistics.fmean(constant)
        cells.append(Cell(dataset, task, metric, measured(lower, floor, metric)))
    return tuple(cells)


def measured(
    scores: Mapping[str, Sequence[float]], constant: float, metric: str
) -> dict[str, Measured]:
    """Return regret, tie and skill lost of each loss; the lower a score, the better."""
    means = {loss: statistics.fmean(values) for loss, values in scores.items()}
    best = min(means, key=lambda loss: (means[loss], loss))
    middle = statistics.median(means.values()) - means[best]
    reach = constant - means[best]
    found = {}
    for loss, values in scores.items():
        lost = means[loss] - means[best]
        tied = lost <= paired_error([a - b for a, b in zip(values, scores[best], strict=True)])
        regret = 0.0 if tied else min(CAP, lost / middle) if middle > 0 else CAP
        counted = metric != "recall" and reach > 0.02 * abs(constant)
        skill = min(1.0, max(0.0, lost / reach)) if counted else None
        found[loss] = Measured(regret, tied, skill)
    return found


def paired_error(differences: Sequence[float]) -> float:
    """Return the standard error of a mean over repeats whose training sets overlap (60/20)."""
    if len(set(differences)) < 2:
        return 0.0
    return statistics.stdev(differences) * math.sqrt(1 / len(differences) + 1 / 3)


def score(cell: Cell, ranked: Sequence[str]) -> Score:
    """Score a ranking; ids that the cell lacks are passed over."""
    aliases = ALIASES[cell.task]
    known = list(dict.fromkeys(aliases.get(loss, loss) for loss in ranked))
    known = [loss for loss in known if loss in cell.losses]
    if not known:
        return Score(cell, CAP, 0.0, 0.0, None)
    first = cell.losses[known[0]]
    hit = any(cell.losses[loss].tied for loss in known[:3])
    return Score(cell, first.regret, float(first.tied), float(hit), first.skill_lost)


def scores(cells: Iterable[Cell], pick: Picker) -> list[Score]:
    return [score(cell, pick(cell)) for cell in cells]


def by_dataset(scored: Iterable[Score], field: str) -> dict[str, float]:
    """Return the mean over the cells of each data set."""
    values: dict[str, list[float]] = defaultdict(list)
    for one in scored:
        value = getattr(one, field)
        if value is not None:
            values[one.cell.dataset].append(value)
    return {name: statistics.fmean(each) for name, each in values.items()}


def interval(values: Sequence[float], level: float = 0.95) -> tuple[float, float] | None:
    """Return the bootstrap interval of a mean over data sets; None for fewer than two."""
    if len(values) < 2:
        return None
    draw, count = random.Random(0), len(values)
    means = sorted(math.fsum(draw.choices(values, k=count)) / count for _ in range(DRAWS))
    cut = (1 - level) / 2
    return means[int(cut * DRAWS)], means[math.ceil((1 - cut) * DRAWS) - 1]


def paired(ours: Iterable[Score], theirs: Iterable[Score]) -> list[float]:
    """Return, for each data set, how much more regret the first has."""
    mine, other = by_dataset(ours, "regret"), by_dataset(theirs, "regret")
    return [mine[name] - other[name] for name in sorted(mine)]
