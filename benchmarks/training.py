"""Train a small network with every candidate loss on real data sets, and keep the scores.

The protocol stands in ``evidence/README.md``. The lines of ``how`` in the list of data sets are
executed: give only a list that you trust. Results are appended, data set by data set; what is
there is not trained again.

    python benchmarks/training.py [--only ID ...]     # wants torch, scikit-learn, pandas
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commands import missing

try:
    import numpy as np
    import torch
    from training_data import Splits, facts_of, scaled, split
    from training_losses import CANDIDATES, OVER_MEAN, STANDARDISED, Candidate, Facts
    from training_network import Part, Trained, fit_all, forward
    from training_scores import (
        NATURAL,
        NO_PROBABILITIES,
        TUNED,
        Range,
        binary,
        level_decisions,
        multiclass,
        ordinal,
        prior_decisions,
        regression,
        tuned_thresholds,
    )
    from training_sets import EVIDENCE, load, rows
except ModuleNotFoundError as error:
    missing(error, "numpy", "pandas", "scikit-learn", "torch")

SCORES = ("dataset", "task", "metric", "loss", "decode", *(f"r{i}" for i in range(1, 9)))
RUNS = (
    "dataset", "task", "loss", "rate", "validation_low", "validation_high", "best_epoch",
    "epochs_to_90", "spike", "first_norm",
)  # fmt: skip

#: (metric, way of reading out) -> score of each repeat.
Told = dict[tuple[str, str], list[float]]


def takes(candidate: Candidate, y: np.ndarray) -> bool:
    true = {
        "nonnegative": y.min() >= 0,
        "positive": y.min() > 0,
        "unit": y.min() >= 0 and y.max() <= 1,
    }
    return all(true[need] for need in candidate.needs)


def natural(candidate: Candidate, out: torch.Tensor, facts: Facts) -> torch.Tensor:
    """Return predictions on the scale of the target."""
    if candidate.scale == STANDARDISED:
        return out[..., 0] * facts["std"] + facts["mean"]
    if candidate.scale == OVER_MEAN:
        return out[..., 0].clamp(-15, 15).exp() * facts["mean"]
    return torch.sigmoid(out[..., 0])


def levels_of(name: str, out: torch.Tensor) -> torch.Tensor:
    """Return the probabilities of the levels."""
    if name not in ("coral", "corn", "cumulative_link"):
        return out.softmax(-1)
    above = torch.sigmoid(out)
    above = above.cumprod(-1) if name == "corn" else above.cummin(-1).values
    one, none = torch.ones_like(above[..., :1]), torch.zeros_like(above[..., :1])
    return torch.cat([one, above], -1) - torch.cat([above, none], -1)


def scored(
    candidate: Candidate, trained: Trained, parts: Splits, facts: Facts, task: str, allowed: Range
) -> Told:
    told: Told = defaultdict(list)
    with torch.no_grad():
        outs = [forward(trained.weights, part.x) for part in (parts.valid, parts.test)]
        for repeat in range(outs[0].shape[0]):
            pair = [out[repeat : repeat + 1] for out in outs]
            ys = [part.y[repeat].numpy().astype(float) for part in (parts.valid, parts.test)]
            mine = {name: value[repeat : repeat + 1] for name, value in facts.items()}
            for metric, way, value in _one(candidate, pair, ys, mine, task, allowed):
                told[metric, way].append(value)
    return told


def _one(
    candidate: Candidate, outs: list[torch.Tensor], ys: list[np.ndarray], facts: Facts,
    task: str, allowed: Range,
) -> Iterator[tuple[str, str, float]]:  # fmt: skip
    proper = candidate.name not in NO_PROBABILITIES
    if task == "regression":
        predicted = natural(candidate, outs[1], facts)[0].numpy().astype(float)
        told = regression(predicted, ys[1], allowed, float(facts["mean"]))
        yield from ((metric, NATURAL, value) for metric, value in told.items())
    elif task == "binary":
        valid, test = (torch.sigmoid(out[0, :, 0].double()).numpy() for out in outs)
        yield from ((m, NATURAL, v) for m, v in binary(test, ys[1], proper).items())
        for metric, threshold in tuned_thresholds(valid, ys[0]).items():
            yield metric, "tuned", binary(test, ys[1], False, threshold)[metric]
        even = float(facts["log_prior"][0, 1].exp())
        yield "balanced_accuracy", "prior", binary(test, ys[1], False, even)["balanced_accuracy"]
    elif task == "multiclass":
        valid, test = (out[0].double().softmax(-1).numpy() for out in outs)
        yield from ((m, NATURAL, v) for m, v in multiclass(test, ys[1], proper).items())
        prior = facts["log_prior"][0].double().numpy()
        for way, said in prior_decisions(valid, ys[0], test, prior):
            told = multiclass(test, ys[1], False, said)
            yield from ((m, way, v) for m, v in told.items() if way in ("prior", f"tuned:{m}"))
    else:
        yield from _levels(candidate, outs, ys, facts)


def _levels(
    candidate: Candidate, outs: list[torch.Tensor], ys: list[np.ndarray], facts: Facts
) -> Iterator[tuple[str, str, float]]:
    shares = facts["log_prior"][0].exp().double().numpy()
    ranks = np.arange(len(shares))
    given: list[tuple[np.ndarray | None, np.ndarray]] = []
    for out in outs:
        if candidate.scale == STANDARDISED:
            given.append((None, natural(candidate, out, facts)[0].numpy().astype(float)))
        else:
            p = levels_of(candidate.name, out[0].double()).numpy()
            given.append((p, p @ ranks))
    for way, said in level_decisions(candidate.name, given[0], given[1], ys[0], shares):
        yield from ((m, way, v) for m, v in ordinal(said, ys[1], len(shares)).items())


def constants(parts: Splits, task: str, allowed: Range) -> Told:
    """Return the scores of the best constant for each metric, found on the training rows."""
    told: Told = defaultdict(list)
    for train, test in zip(parts.train.y.numpy(), parts.test.y.numpy(), strict=True):
        for metric, value in _constant(
            train.astype(float), test.astype(float), parts, task, allowed
        ):
            told[metric, NATURAL].append(value)
    return told


def _constant(
    train: np.ndarray, test: np.ndarray, parts: Splits, task: str, allowed: Range
) -> Iterator[tuple[str, float]]:
    if task == "regression":
        tried = [
            regression(np.full_like(test, c), test, allowed, train.mean()) for c in _centres(train)
        ]
    elif task == "binary":
        tried = [binary(np.full_like(test, p), test, True) for p in (train.mean(), 0.49, 0.51)]
    elif task == "multiclass":
        prior = np.bincount(train.astype(int), minlength=parts.classes) / len(train)
        tried = [multiclass(np.tile(prior, (len(test), 1)), test, True)]
    else:
        tried = [ordinal(np.full_like(test, k), test, parts.classes) for k in range(parts.classes)]
    for metric in tried[0]:
        values = [one[metric] for one in tried]
        yield metric, max(values) if metric in TUNED + HIGHER_SCORES else min(values)


HIGHER_SCORES = ("accuracy", "recall", "roc_auc", "pr_auc", "macro_f1", "qwk")


def _centres(train: np.ndarray) -> Iterator[float]:
    yield float(train.mean())
    yield float(np.median(train))
    if train.min() >= 0:
        yield float(np.expm1(np.log1p(train).mean()))
    if train.min() > 0:
        order = np.argsort(train)
        weight = (1 / train[order]).cumsum()
        yield float(train[order][np.searchsorted(weight, weight[-1] / 2)])


def measure(row: dict[str, Any]) -> tuple[list[list[Any]], list[list[Any]]]:
    task = row["task"]
    parts = split(load(row), row["target"], task)
    facts = facts_of(parts.train, task, parts.classes)
    y = torch.cat([parts.train.y, parts.valid.y, parts.test.y], 1).numpy()
    allowed = Range(bool(y.min() >= 0), bool(y.min() > 0), bool(row.get("count")))
    scores, runs = _rows(row["id"], task, "constant", constants(parts, task, allowed)), []
    for candidate in CANDIDATES[task]:
        if not takes(candidate, y):
            continue
        own: list[Part] = [
            scaled(part, candidate.scale, facts) for part in (parts.train, parts.valid)
        ]
        units = candidate.units if candidate.units > 0 else parts.classes + candidate.units
        cuts = parts.classes - 1 if candidate.cuts else 0
        trained, rate, trials = fit_all(candidate, own[0], own[1], facts, units, cuts)
        told = scored(candidate, trained, parts, facts, task, allowed)
        scores += _rows(row["id"], task, candidate.name, told)
        facts_of_run = (trained.best_epoch, trained.epochs_to_90, trained.spike, trained.first_norm)
        runs.append(
            [row["id"], task, candidate.name, rate, *(f"{v:.5g}" for v in trials)]
            + [f"{float(one.median()):.4g}" for one in facts_of_run]
        )
    return scores, runs


def _rows(name: str, task: str, loss: str, told: Told) -> list[list[Any]]:
    return [
        [name, task, metric, loss, way, *(f"{value:.6g}" for value in values)]
        for (metric, way), values in told.items()
    ]


def append(path: Path, header: tuple[str, ...], rows: list[list[Any]]) -> None:
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *rows] if new else rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", help="ids of data sets")
    parser.add_argument("--into", type=Path, default=EVIDENCE)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    scores, runs = asked.into / "scores.csv", asked.into / "runs.csv"
    done = set()
    if scores.exists():
        with scores.open(encoding="utf-8") as file:
            done = {row["dataset"] for row in csv.DictReader(file)}
    for row in rows():
        if row["id"] in done or (asked.only and row["id"] not in asked.only):
            continue
        start = time.perf_counter()
        told, how = measure(row)
        append(runs, RUNS, how)
        append(scores, SCORES, told)
        print(f"{row['id']}: {time.perf_counter() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
