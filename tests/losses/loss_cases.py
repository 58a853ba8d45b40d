"""Targets and predictions on which every loss of the catalogue can be tried."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit, log_softmax, softmax

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss, Units
from losspick.losses import catalogue

EVERY_LOSS = [pytest.param(loss, id=loss.id) for loss in catalogue().values()]
K = 4

#: Values that tell parameters apart; defaults hide factors of 1 and 1/2.
PARAMETERS = {
    "alpha": 0.3,
    "beta": 0.7,
    "c": 0.9,
    "concentration": 2.0,
    "ce_weight": 0.6,
    "class_weight": (0.5, 2.0, 0.25, 3.0),
    "delta": 0.7,
    "df": 3.0,
    "dispersion": 0.6,
    "epsilon": 1.5,
    "expectile": 0.8,
    "gamma": 1.5,
    "gamma_neg": 3.0,
    "gamma_pos": 0.5,
    "margin": 0.1,
    "pos_weight": 3.0,
    "power": 1.3,
    "precision": 5.0,
    "q": 0.6,
    "prior": (0.4, 0.3, 0.1, 0.2),
    "quantile": 0.8,
    "scale": 0.6,
    "shape": 1.5,
    "smooth": 1.0,
    "smoothing": 0.2,
    "thresholds": (-1.0, 0.2, 2.0),
}

#: Losses whose values depend on the other rows; the mean of the values is the loss.
JOINT = {
    "dice_ce": "the overlap is divided by a sum over all rows",
    "focal_tversky": "each row has the value of the whole",
    "lovasz": "what an error costs depends on how many are larger",
    "soft_iou": "the overlap is divided by a sum over all rows",
    "tversky": "the overlap is divided by a sum over all rows",
    "cox_ph": "the risk set of a row is made of other rows",
    "dice": "the overlap is divided by a sum over all rows",
}

HEADS = {
    "linear": lambda z: z,
    "sigmoid": expit,
    "softmax": lambda z: softmax(z, axis=-1),
    "log_softmax": lambda z: log_softmax(z, axis=-1),
    "softplus": lambda z: np.logaddexp(0.0, z),
    "exp": np.exp,
}


def parameters_of(loss: Loss) -> dict[str, object]:
    return {p.name: PARAMETERS[p.name] for p in loss.parameters}


def units_of(loss: Loss) -> int | None:
    """Return the length of the second axis of predictions, None where they have one axis."""
    if loss.units is Units.PER_TARGET:
        return None
    return loss.units.number(targets=1, classes=K)


def raw_shape(loss: Loss, rows: int) -> tuple[int, ...]:
    units = units_of(loss)
    return (rows,) if units is None else (rows, units)


def predictions(loss: Loss, z: np.ndarray) -> np.ndarray:
    """Return what the head of the loss's form makes of raw outputs."""
    return HEADS[loss.form.head.name](z)


def targets(loss: Loss, rows: int, seed: int = 7) -> np.ndarray:
    sampler = SAMPLERS_OF.get(loss.id, SAMPLERS[loss.targets])
    return sampler(np.random.default_rng(seed), rows)


def _multi_hot(rng: np.random.Generator, rows: int) -> np.ndarray:
    return (rng.random((rows, K)) < [0.5, 0.3, 0.2, 0.7]).astype(float)


def _classes(rng: np.random.Generator, rows: int) -> np.ndarray:
    return rng.choice(K, rows, p=[0.2, 0.1, 0.55, 0.15]).astype(float)


def _time_event(rng: np.random.Generator, rows: int) -> np.ndarray:
    time = rng.gamma(2.0, 1.5, rows) + 0.05
    return np.column_stack([time, (rng.random(rows) < 0.6).astype(float)])


def _interval_event(rng: np.random.Generator, rows: int) -> np.ndarray:
    return np.column_stack([_classes(rng, rows), (rng.random(rows) < 0.6).astype(float)])


def boxes(rng: np.random.Generator, rows: int) -> np.ndarray:
    """Return boxes as x1, y1, x2, y2 that often overlap."""
    centre, sides = rng.normal(0.0, 1.0, (rows, 2)), rng.uniform(0.5, 4.0, (rows, 2))
    return np.hstack([centre - sides / 2, centre + sides / 2])


SAMPLERS = {
    TargetDomain.REAL: lambda rng, n: rng.gamma(2.0, 1.0, n) - 1.0,
    TargetDomain.NONNEGATIVE: lambda rng, n: rng.gamma(2.0, 1.0, n) * (rng.random(n) < 0.8),
    TargetDomain.POSITIVE: lambda rng, n: rng.gamma(2.0, 1.0, n) + 0.01,
    TargetDomain.UNIT_INTERVAL: lambda rng, n: np.clip(rng.normal(0.4, 0.4, n), 0.0, 1.0),
    TargetDomain.OPEN_UNIT_INTERVAL: lambda rng, n: rng.beta(1.5, 3.0, n),
    TargetDomain.COUNT: lambda rng, n: rng.negative_binomial(1, 0.3, n).astype(float),
    TargetDomain.ZERO_ONE: lambda rng, n: (rng.random(n) < 0.3).astype(float),
    TargetDomain.PLUS_MINUS_ONE: lambda rng, n: np.where(rng.random(n) < 0.3, 1.0, -1.0),
    TargetDomain.CLASS_INDEX: _classes,
    TargetDomain.RANK: _classes,
    TargetDomain.MULTI_HOT: _multi_hot,
    TargetDomain.SOFT_LABELS: lambda rng, n: rng.dirichlet([1.0, 2.0, 0.5, 1.0], n),
    TargetDomain.ANGLE: lambda rng, n: rng.vonmises(2.5, 1.5, n),
    TargetDomain.TIME_EVENT: _time_event,
    TargetDomain.POSITIVE_TIME_EVENT: _time_event,
    TargetDomain.BOX: boxes,
    TargetDomain.DISTANCE_MAP: lambda rng, n: rng.normal(2.0, 5.0, n),
}

#: Losses whose targets are a coding of their own within their set.
SAMPLERS_OF = {"discrete_hazard": _interval_event}
