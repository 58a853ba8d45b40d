"""What losspick is compared with: rules that look at the metric or at the data, not at both."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scoring import Cell, Picker, Score, score

DEFAULT = {"regression": "mse", "binary": "bce", "multiclass": "ce", "ordinal": "ce"}
WEIGHTED = {"binary": "weighted_bce", "multiclass": "weighted_ce"}

#: The loss named after the metric, or whose minimiser is what the metric asks for.
CONSISTENT = {
    "regression": {
        "mae": "mae", "medae": "mae", "rmsle": "msle", "mape": "mape", "rmse": "mse",
        "poisson_deviance": "poisson",
    },
    "binary": {
        "brier": "mse", "balanced_accuracy": "weighted_bce", "recall": "weighted_bce",
        "f1": "weighted_bce",
    },
    "multiclass": {"balanced_accuracy": "weighted_ce", "macro_f1": "weighted_ce"},
    "ordinal": {"mae_rank": "mae_rank", "macro_mae_rank": "mae_rank", "qwk": "mse_rank"},
}  # fmt: skip

OUTLIERS, IMBALANCE = 0.05, 10.0


@dataclass(frozen=True, slots=True)
class Traits:
    """What the textbook rule looks at: rows outside the 1.5 IQR fences, and the imbalance."""

    outlier_share: float = 0.0
    imbalance: float = 1.0


def traits(target: Sequence[object], task: str) -> Traits:
    """Return the traits of a target's values."""
    if task == "regression":
        values = sorted(float(str(value)) for value in target)
        low, _, high = statistics.quantiles(values, n=4, method="inclusive")
        reach = 1.5 * (high - low)
        outside = sum(not low - reach <= value <= high + reach for value in values)
        return Traits(outlier_share=outside / len(values))
    counts: dict[object, int] = defaultdict(int)
    for value in target:
        counts[value] += 1
    return Traits(imbalance=max(counts.values()) / min(counts.values()))


def default(cell: Cell) -> list[str]:
    return [DEFAULT[cell.task]]


def consistent(cell: Cell) -> list[str]:
    return [CONSISTENT[cell.task].get(cell.metric, DEFAULT[cell.task])]


def textbook(known: Mapping[str, Traits]) -> Picker:
    def pick(cell: Cell) -> list[str]:
        seen = known[cell.dataset]
        if cell.task == "regression":
            return ["mae" if seen.outlier_share > OUTLIERS else "mse"]
        usual = DEFAULT[cell.task]
        return [WEIGHTED.get(cell.task, usual) if seen.imbalance > IMBALANCE else usual]

    return pick


def learned(cells: Sequence[Cell], by_metric: bool) -> Picker:
    """Return the loss of least mean regret for the task, or metric, on the other data sets."""

    def pick(cell: Cell) -> list[str]:
        regrets: dict[str, list[float]] = defaultdict(list)
        for other in cells:
            alike = other.task == cell.task and (other.metric == cell.metric or not by_metric)
            if alike and other.dataset != cell.dataset:
                for loss, told in other.losses.items():
                    regrets[loss].append(told.regret)
        here = [loss for loss in regrets if loss in cell.losses]
        return sorted(here, key=lambda loss: (statistics.fmean(regrets[loss]), loss))

    return pick


def hindsight(cells: Sequence[Cell]) -> Picker:
    """Return one loss for all metrics of a data set, chosen with its results known."""

    def pick(cell: Cell) -> list[str]:
        own = [one for one in cells if one.dataset == cell.dataset]
        losses = sorted({loss for one in own for loss in one.losses})

        def mean(loss: str) -> float:
            told = [one.losses[loss].regret if loss in one.losses else 2.0 for one in own]
            return statistics.fmean(told)

        return sorted(losses, key=lambda loss: (mean(loss), loss))

    return pick


def oracle(cell: Cell) -> list[str]:
    return sorted(
        cell.losses, key=lambda loss: (not cell.losses[loss].tied, cell.losses[loss].regret)
    )


def at_random(cells: Iterable[Cell]) -> list[Score]:
    """Return the mean over all candidates of each cell."""
    made = []
    for cell in cells:
        each = [score(cell, [loss]) for loss in cell.losses]
        ties, count = sum(one.tied for one in cell.losses.values()), len(cell.losses)
        missed = 1.0
        for step in range(min(3, count)):
            missed *= max(0, count - ties - step) / (count - step)
        lost = [one.skill_lost for one in each if one.skill_lost is not None]
        made.append(
            Score(
                cell,
                statistics.fmean(one.regret for one in each),
                ties / count,
                1 - missed,
                statistics.fmean(lost) if lost else None,
            )
        )
    return made


def baselines(cells: Sequence[Cell], known: Mapping[str, Traits]) -> dict[str, list[Score]]:
    """Return the scores of every baseline by its name."""
    pickers: dict[str, Picker] = {
        "default": default,
        "textbook": textbook(known),
        "metric_consistent": consistent,
        "learned_by_task": learned(cells, by_metric=False),
        "learned_by_metric": learned(cells, by_metric=True),
        "best_per_dataset": hindsight(cells),
        "oracle": oracle,
    }
    made = {name: [score(cell, pick(cell)) for cell in cells] for name, pick in pickers.items()}
    return {"random": at_random(cells), **made}
