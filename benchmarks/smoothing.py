"""How much label smoothing: networks trained with other values than the customary 0.1.

The protocol is that of ``training.py``; plain cross-entropy (0) and 0.1 stand in its scores.

    python benchmarks/smoothing.py [--train]     # --train: what smoothing.csv lacks; wants torch
"""

from __future__ import annotations

import argparse
import csv
import statistics
from collections import defaultdict

from scoring import interval, read_repeats
from training_sets import EVIDENCE, rows

SCORES = EVIDENCE / "smoothing.csv"

#: Values beside 0 and 0.1, and the names of the losses with each.
TRIED = (0.01, 0.03, 0.2)
KNOWN = {"bce": 0.0, "ce": 0.0, "label_smoothing_bce": 0.1, "label_smoothing_ce": 0.1}
NAMES = {**KNOWN, **{f"ls{value}": value for value in TRIED}}

#: Metrics by task; errors are compared in percent, scores in points.
METRICS = {
    "binary": ("accuracy", "pr_auc", "roc_auc", "log_loss", "brier"),
    "multiclass": ("accuracy", "balanced_accuracy", "macro_f1", "log_loss"),
}
ERRORS = frozenset({"log_loss", "brier"})

#: (task, metric) -> data set -> smoothing -> mean score.
Means = dict[tuple[str, str], dict[str, dict[float, float]]]


def means() -> Means:
    found: Means = defaultdict(lambda: defaultdict(dict))
    for path in (EVIDENCE / "scores.csv", SCORES):
        for (dataset, task, metric), by_loss in read_repeats(path).items():
            for (loss, way), values in by_loss.items():
                if way == "natural" and loss in NAMES and metric in METRICS.get(task, ()):
                    found[task, metric][dataset][NAMES[loss]] = statistics.fmean(values)
    return found


def gain(metric: str, one: float, other: float) -> float:
    """Return how much better the first is: percent of the other's error, or points."""
    return 100 * (other - one) / other if metric in ERRORS else 100 * (one - other)


def table(found: Means) -> None:
    print("gain over plain cross-entropy, with 95 % intervals; last: of 0.03 over 0.1")
    for task, metrics in METRICS.items():
        for metric in metrics:
            sets = [each for each in found[task, metric].values() if len(each) == len(TRIED) + 2]
            shown = [
                told([gain(metric, each[value], each[0.0]) for each in sets], f"{value:g}: ")
                for value in sorted((*TRIED, 0.1))
            ]
            shown.append(told([gain(metric, each[0.03], each[0.1]) for each in sets], "| "))
            print(f"{task + ', ' + metric:<28} {len(sets):>3} sets  " + "  ".join(shown))


def told(gains: list[float], label: str) -> str:
    span = interval(gains)
    return f"{label}{statistics.fmean(gains):+.2f} " + (
        f"[{span[0]:+.2f}, {span[1]:+.2f}]" if span else ""
    )


def train() -> None:
    """Train on the data sets that are not there yet."""
    import torch
    import training
    from training_losses import Candidate, binary_smoothed, classes_smoothed

    torch.set_num_threads(1)
    training.CANDIDATES = {
        "binary": tuple(Candidate(f"ls{one}", binary_smoothed(one)) for one in TRIED),
        "multiclass": tuple(Candidate(f"ls{one}", classes_smoothed(one), units=0) for one in TRIED),
    }
    done = set()
    if SCORES.exists():
        with SCORES.open(encoding="utf-8") as file:
            done = {row["dataset"] for row in csv.DictReader(file)}
    for row in rows():
        if row["task"] in METRICS and row["id"] not in done:
            scores, _ = training.measure(row)
            own = [one for one in scores if one[3].startswith("ls") and one[4] == training.NATURAL]
            training.append(SCORES, training.SCORES, own)
            print(row["id"], flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--train", action="store_true", help="train what is missing first")
    if parser.parse_args().train:
        train()
    table(means())


if __name__ == "__main__":
    main()
