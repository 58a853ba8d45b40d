"""Losses of games: what the critic learns of two known densities, and what its opponent does."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from loss_cases import K, parameters_of, predictions, raw_shape, targets
from scipy.optimize import minimize, minimize_scalar
from scipy.special import softmax
from scipy.stats import norm

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss
from losspick.losses import catalogue

GAMES = [pytest.param(loss, id=loss.id) for loss in catalogue().values() if loss.counterpart]
CRITICS = ("gan_minimax", "gan_non_saturating", "lsgan", "gan_hinge")
REAL, GENERATED = norm(1.0, 1.0), norm(-0.5, 1.5)
PLACES = (-2.0, -0.3, 0.4, 1.7)


def sides(loss: Loss) -> np.ndarray:
    return np.array([1.0, 0.0 if loss.targets is TargetDomain.ZERO_ONE else -1.0])


def best_score(name: str, x: float) -> float:
    """Return the score of lowest expected loss where both densities are known."""
    loss = catalogue()[name]
    weight = np.array([REAL.pdf(x), GENERATED.pdf(x)])
    weight = weight / weight.sum()

    def cost(score: float) -> float:
        return float(weight @ loss.value(sides(loss), np.full(2, score)))

    return minimize_scalar(cost, bounds=(-8, 8), method="bounded", options={"xatol": 1e-10}).x


@pytest.mark.parametrize("x", PLACES)
def test_the_critic_learns_what_it_claims_of_two_densities(x: float):
    p, q = REAL.pdf(x), GENERATED.pdf(x)
    learnt = {name: best_score(name, x) for name in CRITICS}
    assert learnt == pytest.approx(
        {
            "gan_minimax": log(p / q),
            "gan_non_saturating": log(p / q),
            "lsgan": p / (p + q),
            "gan_hinge": 1.0 if p > q else -1.0,
        },
        abs=1e-5,
    )


def test_the_wasserstein_critic_measures_how_far_one_density_is_shifted():
    loss, shift = catalogue()["wgan"], 2.0
    rows = norm.ppf((np.arange(4000) + 0.5) / 4000)
    x, y = np.concatenate([rows + shift, rows]), np.repeat([1.0, -1.0], 4000)

    def cost(critic: np.ndarray) -> float:
        return float(loss.value(y, critic).mean())

    # Twice minus the loss is the distance for the best critic of slope 1, and less for others.
    assert -2.0 * cost(x) == pytest.approx(shift, rel=1e-9)
    for other in (np.tanh(x), np.sin(x), np.abs(x - 1.0), -x):
        assert -2.0 * cost(other) < shift
    assert cost(3.0 * x) == pytest.approx(3.0 * cost(x))


@pytest.mark.parametrize("loss", GAMES)
def test_the_slope_of_the_counterpart_is_its_derivative(loss: Loss):
    assert loss.counterpart is not None
    y = targets(loss, 12)
    raw = np.random.default_rng(5).normal(0.0, 1.5, raw_shape(loss, 12))
    f, step = predictions(loss, raw), 1e-6
    numeric = np.empty_like(f)
    for at in np.ndindex(f.shape):
        up, down = f.copy(), f.copy()
        up[at] += step
        down[at] -= step
        change = loss.counterpart.value(y, up, **parameters_of(loss)) - loss.counterpart.value(
            y, down, **parameters_of(loss)
        )
        numeric[at] = change.sum() / (2.0 * step)
    given = loss.counterpart.gradient(y, f, **parameters_of(loss))
    np.testing.assert_allclose(given, numeric, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("loss", [catalogue()["trades"]], ids=["trades"])
def test_where_nothing_can_be_attacked_trades_is_cross_entropy(loss: Loss):
    z = np.random.default_rng(3).normal(0.0, 2.0, (20, K))
    y = targets(loss, 20)
    plain = catalogue()["sparse_categorical_ce"]
    f = np.stack([z, z], axis=1)
    np.testing.assert_allclose(loss.value(y, f, beta=6.0), plain.value(y, z))
    slope = loss.gradient(y, f, beta=6.0)
    np.testing.assert_allclose(slope[:, 0], plain.gradient(y, z))
    np.testing.assert_allclose(slope[:, 1], 0.0, atol=1e-12)


def test_an_attack_on_trades_lowers_the_attack_and_raises_the_loss():
    loss = catalogue()["trades"]
    assert loss.counterpart is not None
    f = np.random.default_rng(4).normal(0.0, 1.0, (50, 2, K))
    y = targets(loss, 50)
    step = np.array([[0.0], [1.0]]) * loss.counterpart.gradient(y, f, beta=6.0)
    after = f - 0.01 * step
    assert np.all(loss.value(y, after, beta=6.0) > loss.value(y, f, beta=6.0))


def test_both_predictions_of_trades_settle_at_the_shares_of_the_classes():
    loss, y = catalogue()["trades"], targets(catalogue()["trades"], 401)

    def cost(z: np.ndarray) -> tuple[float, np.ndarray]:
        f = np.broadcast_to(z.reshape(2, K), (len(y), 2, K))
        slope = loss.gradient(y, f, beta=0.7).mean(axis=0)
        return float(loss.value(y, f, beta=0.7).mean()), slope.reshape(-1)

    found = minimize(cost, np.zeros(2 * K), jac=True, options={"gtol": 1e-9}).x.reshape(2, K)
    shares = np.bincount(y.astype(int), minlength=K) / len(y)
    np.testing.assert_allclose(softmax(found, axis=-1), [shares, shares], atol=1e-5)


GENERATORS = [
    ("gan_minimax", log(3.0), -log(4.0), -0.75),
    ("gan_non_saturating", log(3.0), log(4.0 / 3.0), -0.25),
    ("lsgan", -2.0, 4.5, -3.0),
    ("gan_hinge", 0.7, -0.7, -1.0),
    ("wgan", 0.7, -0.7, -1.0),
]


@pytest.mark.parametrize(("name", "score", "value", "slope"), GENERATORS)
def test_the_generator_by_hand(name: str, score: float, value: float, slope: float):
    loss = catalogue()[name]
    other = loss.counterpart
    assert other is not None
    y, f = sides(loss), np.full(2, score)
    assert other.value(y, f) == pytest.approx([0.0, value], rel=1e-12)
    assert other.gradient(y, f) == pytest.approx([0.0, slope], rel=1e-12)


def test_only_the_minimax_generator_stands_still_where_the_critic_is_sure():
    y, f = np.zeros(1), np.full(1, -10.0)
    slopes = {}
    for name in CRITICS:
        loss = catalogue()[name]
        assert loss.counterpart is not None
        slopes[name] = abs(float(loss.counterpart.gradient(sides(loss)[1:] + y, f)[0]))
    assert slopes.pop("gan_minimax") == pytest.approx(exp(-10.0), rel=1e-4)
    assert min(slopes.values()) > 0.99
