"""From a data set of a package to standardised parts, one split for each repeat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import torch
from training_losses import OVER_MEAN, STANDARDISED, Facts
from training_network import Part

REPEATS = 8
MOST_LEVELS = 20
CUT = 6.0


@dataclass(frozen=True, slots=True)
class Splits:
    """The parts of every repeat on the natural scale of the target, and the number of classes."""

    train: Part
    valid: Part
    test: Part
    classes: int


def split(frame: pd.DataFrame, target: str, task: str) -> Splits:
    raw = frame[target]
    if task == "regression":
        y = raw.to_numpy(float)
    else:
        codes, _ = pd.factorize(raw, sort=True)
        y = codes.astype(float)
    features = frame.drop(columns=[target])
    parts: list[tuple[list[np.ndarray], list[np.ndarray]]] = [([], []), ([], []), ([], [])]
    for repeat in range(REPEATS):
        chosen = _three_ways(y, task, repeat)
        columns = _encoded(features, chosen[0])
        for rows, (xs, ys) in zip(chosen, parts, strict=True):
            xs.append(columns[rows])
            ys.append(y[rows])
    made = [_part(xs, ys) for xs, ys in parts]
    return Splits(*made, classes=0 if task == "regression" else int(y.max()) + 1)


def _part(xs: list[np.ndarray], ys: list[np.ndarray]) -> Part:
    width = max(x.shape[1] for x in xs)
    rows = min(len(y) for y in ys)
    wide = [np.pad(x[:rows], ((0, 0), (0, width - x.shape[1]))) for x in xs]
    return Part(
        torch.tensor(np.stack(wide), dtype=torch.float32),
        torch.tensor(np.stack([y[:rows] for y in ys]), dtype=torch.float32),
    )


def _three_ways(y: np.ndarray, task: str, repeat: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Split 60/20/20; classes are dealt out one by one, so that each part has its share."""
    draw = np.random.default_rng(repeat)
    order = draw.permutation(len(y))
    if task != "regression":
        order = order[np.argsort(y[order], kind="stable")]
    deal = np.concatenate([draw.permutation(5) for _ in range(len(y) // 5 + 1)])[: len(y)]
    test, valid = order[deal == 0], order[deal == 1]
    return draw.permutation(order[deal > 1]), valid, draw.permutation(test)


def _encoded(features: pd.DataFrame, train: np.ndarray) -> np.ndarray:
    """Encode as the protocol says, with what the training rows tell."""
    columns: list[np.ndarray] = []
    for name in features.columns:
        values = features[name]
        if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
            numbers = values.to_numpy(float)
            missing = ~np.isfinite(numbers)
            if missing.any():
                columns.append(missing.astype(float))
            middle = np.nanmedian(np.where(missing, np.nan, numbers)[train])
            columns.append(np.where(missing, middle, numbers))
        else:
            text = values.astype(str)
            common = text.iloc[train].value_counts().index[:MOST_LEVELS]
            columns += [(text == level).to_numpy(float) for level in sorted(common)]
    table = np.stack(columns, 1)
    mean, std = table[train].mean(0), table[train].std(0)
    return np.clip((table - mean) / np.where(std > 0, std, 1.0), -CUT, CUT)


def scaled(part: Part, scale: str, facts: Facts) -> Part:
    if scale == STANDARDISED:
        return Part(part.x, (part.y - facts["mean"]) / facts["std"])
    return Part(part.x, part.y / facts["mean"]) if scale == OVER_MEAN else part


def facts_of(train: Part, task: str, classes: int) -> Facts:
    """Return what the losses need to know, from the training rows of each repeat."""
    y = train.y
    if task in ("regression", "ordinal"):
        mean, std = y.mean(1, keepdim=True), y.std(1, keepdim=True)
        middle = y.median(1, keepdim=True).values
        spread = 1.4826 * (y - middle).abs().median(1, keepdim=True).values
        robust = torch.where(spread > 0, spread, std)
        told = {"mean": mean, "std": std, "delta": 1.345 * robust / std}
        if task == "regression":
            return told
    else:
        told = {}
    counts = torch.stack([torch.bincount(row.long(), minlength=classes) for row in y]).float()
    prior = counts.clamp_min(0.5) / counts.sum(1, keepdim=True)
    told["log_prior"] = prior.log()
    told["class_weight"] = 1 / (prior * classes)
    if classes == 2:
        told["odds_against"] = (prior[:, :1] / prior[:, 1:]).clone()
        told["share_of_negatives"] = prior[:, :1].clone()
    return told
