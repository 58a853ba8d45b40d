"""The minimiser of the mean loss over one constant prediction is what the loss claims."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from functionals import OWN, claimed
from loss_cases import EVERY_LOSS, parameters_of, predictions, targets, units_of
from scipy.optimize import brentq, minimize, minimize_scalar
from scipy.special import expit, softmax

from losspick.core.domains import Link
from losspick.core.loss import Loss
from losspick.losses import catalogue

ROWS = 401

#: Losses for which the best constant says nothing, and why.
NO_CONSTANT = {
    "contrastive": "it tells of pairs; see test_embeddings.py",
    "cosine_embedding": "it tells of pairs; see test_embeddings.py",
    "arcface": "a cosine is no free number; see test_embeddings.py",
    "cosine_similarity": "it tells of directions; see test_embeddings.py",
    "gradnorm": "its minimum lies where the wanted lengths are; see test_multi_task.py",
    "infonce": "equal embeddings tell nothing; see test_embeddings.py",
    "lambdarank": "only differences count; see test_rankings.py",
    "listnet": "only differences count; see test_rankings.py",
    "pairwise_logistic": "only differences count; see test_rankings.py",
    "supcon": "equal embeddings tell nothing; see test_embeddings.py",
    "trades": "both logits are free; see test_games.py",
    "hinge_embedding": "distances of both sorts of pairs differ; see test_embeddings.py",
    "margin_ranking": "only differences count; see test_rankings.py",
    "triplet": "it tells of triplets; see test_embeddings.py",
    "wgan": "it is linear: the critic's slope bounds it; see test_games.py",
    "boundary": "one constant is 0 or 1 everywhere: the sign of the mean distance",
    "ciou": "no box is the mean of others; see the laws of overlap",
    "dice_ce": "the two halves have different best constants",
    "diou": "no box is the mean of others; see the laws of overlap",
    "focal_tversky": "the more is called positive everywhere, the larger the overlap",
    "giou": "no box is the mean of others; see the laws of overlap",
    "lovasz": "one constant is right for the larger class alone",
    "soft_iou": "the more is called positive everywhere, the larger the overlap",
    "tversky": "the more is called positive everywhere, the larger the overlap",
    "cox_ph": "adding a constant changes nothing",
    "ctc": "a sequence is predicted step by step",
    "beta_nll": "the gradient holds a part of the value fixed",
    "evidential_nig": "many outputs make the same distribution",
    "evidential_dirichlet": "the penalty and the fit settle where no formula tells",
    "perceptron": "a score of 0 costs nothing",
    "dice": "the more is called positive everywhere, the larger the overlap",
}


def nearest_on_simplex(f: np.ndarray) -> np.ndarray:
    """Return the row of probabilities nearest to f: the same shift for all that stay above 0."""
    shift = brentq(lambda t: np.maximum(f - t, 0.0).sum() - 1.0, f.min() - 1.0, f.max())
    return np.maximum(f - shift, 0.0)


INVERSE = {
    Link.IDENTITY: lambda f: f,
    Link.LOG: np.exp,
    Link.LOGIT: expit,
    Link.HALF_LOGIT: lambda f: expit(2.0 * f),
    Link.SOFTMAX: lambda f: softmax(f, axis=-1),
    Link.SPARSEMAX: nearest_on_simplex,
}

#: What the best prediction means where the link alone doesn't tell, by loss.
NATURAL: dict[str, Callable[[np.ndarray], object]] = {
    "multiclass_hinge": np.argmax,
    "zero_inflated_poisson": lambda f: expit(-f[0]) * np.exp(f[1]),
    "gaussian_nll": lambda f: (f[0], np.exp(f[1])),
    "crps_gaussian": lambda f: (f[0], np.exp(f[1])),
    "crps_ensemble": np.sort,
    "log_normal": lambda f: (f[0], np.exp(f[1])),
    "laplace_nll": lambda f: f[0],
    "von_mises": lambda f: np.angle(np.exp(1j * f)),
}


def natural(loss: Loss, f: np.ndarray) -> object:
    return NATURAL[loss.id](f) if loss.id in NATURAL else INVERSE[loss.form.link](f)


def best_constant(loss: Loss, y: np.ndarray) -> np.ndarray:
    """Return the prediction, in the loss's form, with the lowest mean loss."""

    def cost(z: np.ndarray) -> float:
        row = predictions(loss, np.atleast_1d(z))
        f = np.broadcast_to(row, (len(y), *row.shape)) if units_of(loss) else np.full(len(y), row)
        return float(loss.value(y, f, **parameters_of(loss)).mean())

    units = units_of(loss)
    if units is None:
        grid = np.linspace(-12.0, 12.0, 2401)
        start = grid[np.argmin([cost(z) for z in grid])]
        found = minimize_scalar(
            cost, bounds=(start - 0.02, start + 0.02), method="bounded", options={"xatol": 1e-10}
        )
        return predictions(loss, np.array(found.x))
    found = minimize(
        cost,
        np.zeros(units),
        method="Nelder-Mead",
        options={"xatol": 1e-7, "fatol": 1e-13, "maxiter": 20_000, "maxfev": 20_000},
    )
    return predictions(loss, found.x)


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_best_constant_is_the_functional(loss: Loss):
    if loss.id in NO_CONSTANT:
        return
    y = targets(loss, ROWS)
    assert natural(loss, best_constant(loss, y)) == pytest.approx(
        claimed(loss, y), rel=1e-4, abs=1e-4
    )


def test_exceptions_are_losses_of_the_catalogue():
    assert set(OWN) | set(NATURAL) | set(NO_CONSTANT) <= set(catalogue())
