"""Targets and predictions on which every loss of the catalogue can be tried."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit, log_softmax, softmax

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss, Units
from losspick.core.vocabulary import Framework
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
    "levels": (0.1, 0.5, 0.8),
    "margin": 0.1,
    "pos_weight": 3.0,
    "power": 1.3,
    "precision": 5.0,
    "q": 0.6,
    "prior": (0.4, 0.3, 0.1, 0.2),
    "quantile": 0.8,
    "regularisation": 0.3,
    "scale": 0.6,
    "shape": 1.5,
    "temperature": 0.3,
    "truncation": 2.0,
    "smooth": 1.0,
    "smoothing": 0.2,
    "thresholds": (-1.0, 0.2, 2.0),
}

#: Values of the same names that suit one loss.
PARAMETERS_OF = {
    "arcface": {"margin": 0.5, "scale": 4.0},
    "contrastive": {"margin": 4.0},
    "hinge_embedding": {"margin": 1.2},
    "margin_ranking": {"margin": 0.7},
    "triplet": {"margin": 0.7},
}

#: Losses whose values depend on the other rows; the mean of the values is the loss.
JOINT = {
    "masked_token_ce": "padding is left out of the mean",
    "infonce": "the candidates are the positives of all rows",
    "lambdarank": "pairs are made of rows of one query",
    "listnet": "the softmax runs over the rows of a query",
    "pairwise_logistic": "pairs are made of rows of one query",
    "supcon": "each row is compared with all others",
    "dice_ce": "the overlap is divided by a sum over all rows",
    "focal_tversky": "each row has the value of the whole",
    "lovasz": "what an error costs depends on how many are larger",
    "soft_iou": "the overlap is divided by a sum over all rows",
    "tversky": "the overlap is divided by a sum over all rows",
    "cox_ph": "the risk set of a row is made of other rows",
    "dice": "the overlap is divided by a sum over all rows",
}

#: What a library for networks can't write, and why.
UNSPELLED = {
    (name, Framework.KERAS): "Keras has no logarithm of gamma"
    for name in ("beta_nll_proportion", "evidential_nig", "evidential_dirichlet")
}

#: How many units are tried where their number is the user's choice.
CHOSEN_UNITS = {Units.PER_LEVEL: len(PARAMETERS["levels"]), Units.PER_MEMBER: 3}

#: Steps of a sequence, for losses of whole sequences: their predictions have a further axis.
STEPS = {"ctc": 6}

HEADS = {
    "linear": lambda z: z,
    "distance": np.abs,
    "cosine": lambda z: np.tanh(z / 4.0),
    "sigmoid": expit,
    "softmax": lambda z: softmax(z, axis=-1),
    "log_softmax": lambda z: log_softmax(z, axis=-1),
    "softplus": lambda z: np.logaddexp(0.0, z),
    "exp": np.exp,
}


def parameters_of(loss: Loss) -> dict[str, object]:
    own = PARAMETERS | PARAMETERS_OF.get(loss.id, {})
    return {p.name: own[p.name] for p in loss.parameters}


def units_of(loss: Loss) -> int | None:
    """Return the length of the second axis of predictions, None where they have one axis."""
    if loss.units is Units.PER_TARGET:
        return None
    if loss.units in CHOSEN_UNITS:
        return CHOSEN_UNITS[loss.units]
    if loss.units in (Units.EMBEDDING, Units.PER_TASK):
        return K
    return loss.units.number(targets=1, classes=K)


def raw_shape(loss: Loss, rows: int) -> tuple[int, ...]:
    """Return rows, the parts of a row where there are several, and units where they are many."""
    units, parts = units_of(loss), STEPS.get(loss.id, len(loss.form.parts))
    return (rows, *((parts,) if parts else ()), *((units,) if units else ()))


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


def _graded(rng: np.random.Generator, rows: int) -> np.ndarray:
    """Return grades 0 to 3, and queries of five rows."""
    return np.column_stack([rng.choice(4, rows), np.arange(rows) // 5]).astype(float)


def boxes(rng: np.random.Generator, rows: int) -> np.ndarray:
    """Return boxes as x1, y1, x2, y2 that often overlap."""
    centre, sides = rng.normal(0.0, 1.0, (rows, 2)), rng.uniform(0.5, 4.0, (rows, 2))
    return np.hstack([centre - sides / 2, centre + sides / 2])


def _tokens(rng: np.random.Generator, rows: int) -> np.ndarray:
    padded = rng.random(rows) < 0.25
    padded[0] = False  # something is left to learn from
    return np.where(padded, -100.0, _classes(rng, rows))


def _label_sequences(rng: np.random.Generator, rows: int) -> np.ndarray:
    labels = rng.integers(1, K, (rows, 3)).astype(float)
    return labels * (np.arange(3) < rng.integers(0, 4, (rows, 1)))


SAMPLERS = {
    TargetDomain.TOKEN: _tokens,
    TargetDomain.LABEL_SEQUENCE: _label_sequences,
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
    TargetDomain.ONE_HOT: lambda rng, n: np.eye(K)[_classes(rng, n).astype(int)],
    TargetDomain.MULTI_HOT: _multi_hot,
    TargetDomain.SOFT_LABELS: lambda rng, n: rng.dirichlet([1.0, 2.0, 0.5, 1.0], n),
    TargetDomain.ANGLE: lambda rng, n: rng.vonmises(2.5, 1.5, n),
    TargetDomain.TIME_EVENT: _time_event,
    TargetDomain.POSITIVE_TIME_EVENT: _time_event,
    TargetDomain.NONE: lambda _, n: np.zeros(n),
    TargetDomain.DIRECTION: lambda rng, n: rng.normal(0.0, 1.0, (n, K)),
    TargetDomain.RELEVANCE: _graded,
    TargetDomain.NONNEGATIVE_RELEVANCE: _graded,
    TargetDomain.GRADES: _graded,
    TargetDomain.TASK_LOSSES: lambda rng, n: rng.gamma(2.0, 1.0, (n, K)),
    TargetDomain.BOX: boxes,
    TargetDomain.DISTANCE_MAP: lambda rng, n: rng.normal(2.0, 5.0, n),
}

#: Losses whose targets are a coding of their own within their set.
SAMPLERS_OF = {
    "gradnorm": lambda rng, n: rng.gamma(2.0, 1.0, (n, 2, K)) + 0.1,
    "discrete_hazard": _interval_event,
}
