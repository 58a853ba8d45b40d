"""Laws that hold for every loss: gradient, convexity, boundedness, finiteness."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from loss_cases import (
    EVERY_LOSS,
    JOINT,
    PARAMETERS,
    K,
    parameters_of,
    predictions,
    raw_shape,
    targets,
)

from losspick.advising.links import natural, predicted
from losspick.core.domains import Link, TargetDomain
from losspick.core.loss import Loss
from losspick.losses import catalogue

STEP = 1e-6

#: Largest raw output that a link is tried with: exp of it must stay finite in float32.
FARTHEST = {
    Link.IDENTITY: 1e6,
    Link.LOG: 30.0,
    Link.LOG1P: 30.0,
    Link.LOGIT: 1e4,
    Link.HALF_LOGIT: 30.0,
    Link.SPARSEMAX: 1e6,
    Link.SOFTMAX: 1e4,
    Link.NORMALISE: 1e4,
}

#: Losses that take exponentials of a raw output behind a link that does not say so.
FARTHEST_OF = dict.fromkeys(
    [
        "beta_nll",
        "crps_gaussian",
        "evidential_nig",
        "gaussian_nll",
        "gradnorm",
        "laplace_nll",
        "log_normal",
        "weibull_aft",
    ],
    30.0,
)

#: Targets near the ends of sets that have no end, from numbers between 1 and 1e150.
FAR_TARGETS = {
    TargetDomain.REAL: lambda size: np.minimum(size, 1e120),
    TargetDomain.NONNEGATIVE: lambda size: np.where(size > 1e75, size, 1.0 / size),
    TargetDomain.POSITIVE: lambda size: np.where(size > 1e75, size, 1.0 / size),
    TargetDomain.OPEN_UNIT_INTERVAL: lambda size: 0.5 / size,
    TargetDomain.DISTANCE_MAP: lambda size: np.minimum(size, 1e120),
    TargetDomain.BOX: lambda size: np.column_stack(
        [-1.0 / size, -1.0 / size, 1.0 / size, 1.0 / size]
    ),
    TargetDomain.COUNT: lambda size: np.round(np.minimum(size, 1e9)),
}


def _shape_term(y: np.ndarray, f: np.ndarray) -> np.ndarray:
    """Return the v of the complete IoU."""
    angle = [
        np.arctan2(np.maximum(b[:, 2] - b[:, 0], 0), np.maximum(b[:, 3] - b[:, 1], 0))
        for b in (y, f)
    ]
    return 4.0 / np.pi**2 * (angle[0] - angle[1]) ** 2


def _with_variance_held(loss: Loss, y: np.ndarray, start: np.ndarray) -> Callable[..., np.ndarray]:
    def value(y: np.ndarray, f: np.ndarray, *, beta: float) -> np.ndarray:
        return loss.value(y, f, beta=beta) * np.exp(beta * (start[:, 1] - f[:, 1]))

    return value


def _with_weight_held(loss: Loss, y: np.ndarray, f: np.ndarray) -> Callable[..., np.ndarray]:
    distance_iou = catalogue()["diou"].value
    v = _shape_term(y, f)
    weight = (loss.value(y, f) - distance_iou(y, f)) / np.where(v > 0, v, 1.0)
    return lambda y, moved: distance_iou(y, moved) + weight * _shape_term(y, moved)


def _with_lengths_held(loss: Loss, y: np.ndarray, f: np.ndarray) -> Callable[..., np.ndarray]:
    norms, progress = y[:, 0], y[:, 1]
    rate = progress / progress.mean(axis=1, keepdims=True)
    wanted = (f * norms).mean(axis=1, keepdims=True) * rate ** PARAMETERS["alpha"]
    return lambda y, moved, alpha: np.abs(moved * norms - wanted).sum(axis=1)


#: Losses that are trained with a part of their value held: what is then differentiated.
HELD = {
    "beta_nll": _with_variance_held,
    "ciou": _with_weight_held,
    "gradnorm": _with_lengths_held,
}

#: No slope of a bounded loss is above it with the parameters tried here.
BOUND = 100.0


def farthest(loss: Loss) -> float:
    return FARTHEST_OF.get(loss.id, FARTHEST[loss.form.link])


def spread(loss: Loss, rows: int, scale: float, seed: int) -> np.ndarray:
    """Return predictions whose raw outputs have that scale, within what the link can bear."""
    z = np.random.default_rng(seed).normal(0.0, scale, raw_shape(loss, rows))
    return predictions(loss, np.clip(z, -farthest(loss), farthest(loss)))


def values(loss: Loss, y: np.ndarray, f: np.ndarray) -> np.ndarray:
    """Return the value of each row, or the one mean where rows depend on each other."""
    found = loss.value(y, f, **parameters_of(loss))
    return np.atleast_1d(found.mean()) if loss.id in JOINT else found


def test_every_parameter_is_tried_with_a_telling_value():
    named = {p.name for loss in catalogue().values() for p in loss.parameters}
    assert named == set(PARAMETERS)


def test_exceptions_name_losses_of_the_catalogue():
    assert set(JOINT) | set(FARTHEST_OF) | set(HELD) | set(TELLING_CHORDS) <= set(catalogue())


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_gradient_is_the_derivative_of_the_sum_of_values(loss: Loss, seed: int):
    y = targets(loss, 12, seed)
    f = spread(loss, 12, 2.0, seed + 100)
    numeric = np.empty_like(f)
    value = HELD[loss.id](loss, y, f) if loss.id in HELD else loss.value
    for at in np.ndindex(f.shape):
        up, down = f.copy(), f.copy()
        up[at] += STEP
        down[at] -= STEP
        change = value(y, up, **parameters_of(loss)) - value(y, down, **parameters_of(loss))
        numeric[at] = change.sum() / (2.0 * STEP)
    given = loss.gradient(y, f, **parameters_of(loss))
    assert given.shape == f.shape
    np.testing.assert_allclose(given, numeric, rtol=2e-5, atol=2e-7)


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_there_is_one_value_a_row(loss: Loss):
    y = targets(loss, 9)
    assert loss.value(y, spread(loss, 9, 1.0, 1), **parameters_of(loss)).shape == (9,)


def test_only_losses_that_say_so_hold_a_part_fixed():
    assert {loss.id for loss in catalogue().values() if loss.held_fixed} == set(HELD)


def _one_missed_pixel(away: float) -> np.ndarray:
    return np.where(np.arange(200) == 0, -away, -30.0)


#: Targets and the ends of a chord that bends upwards where random ones hardly ever do.
TELLING_CHORDS = {
    "dice_ce": ((np.arange(200) == 0) * 1.0, _one_missed_pixel(8.0), _one_missed_pixel(2.0)),
}


def random_chord(loss: Loss, scale: float, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    one, two = spread(loss, 200, scale, seed + 1), spread(loss, 200, scale, seed + 2)
    return targets(loss, 200, seed), one, two


def rises_above(loss: Loss, y: np.ndarray, one: np.ndarray, two: np.ndarray) -> bool:
    middle = values(loss, y, (one + two) / 2.0)
    chord = (values(loss, y, one) + values(loss, y, two)) / 2.0
    return bool(np.any(middle > chord + 1e-9 * (1.0 + np.abs(chord))))


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_convex_losses_lie_below_their_chords_and_no_others_do(loss: Loss):
    scales = (0.1, 0.5, 2.0, 8.0, 20.0)
    chords = [random_chord(loss, scale, seed) for scale in scales for seed in range(5)]
    chords += [TELLING_CHORDS[loss.id]] if loss.id in TELLING_CHORDS else []
    broken = [chord for chord in chords if rises_above(loss, *chord)]
    assert loss.convex == (not broken), f"{len(broken)} of {len(chords)} chords are cut"


def steepest(loss: Loss) -> float:
    """Return the largest slope over extreme predictions and targets.

    Where rows depend on each other it is the slope of their mean.
    """
    found = 0.0
    for seed in range(4):
        y = targets(loss, 200, seed)
        if loss.targets in FAR_TARGETS:
            y = FAR_TARGETS[loss.targets](10.0 ** np.random.default_rng(seed).uniform(0, 150, 200))
        if loss.targets is TargetDomain.TASK_LOSSES:
            y = y * 1e6
        for scale in (1e-5, 0.01, 1.0, 30.0, 1e4):
            g = loss.gradient(y, spread(loss, 200, scale, seed + 60), **parameters_of(loss))
            found = max(found, float(np.max(np.abs(g))) / (len(g) if loss.id in JOINT else 1))
    return found


@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_slopes_are_bounded_where_claimed_and_only_there(loss: Loss):
    assert loss.bounded_gradient == (steepest(loss) <= BOUND)


def corner_cases(loss: Loss) -> np.ndarray:
    """Return raw outputs at the corners of the range: all of a few units, some of many."""
    corners = np.array([-1.0, -0.5, 0.0, 0.5, 1.0]) * farthest(loss)
    shape = raw_shape(loss, 1)[1:]
    count = int(np.prod(shape))
    if count <= K:
        grid = np.stack(np.meshgrid(*[corners] * count), -1).reshape(-1, *shape)
        return np.repeat(grid, K, axis=0)
    drawn = np.random.default_rng(3).choice(corners, (1000, *shape))
    same = np.broadcast_to(corners.reshape(-1, *[1] * len(shape)), (len(corners), *shape))
    return np.concatenate([drawn, same, np.zeros((1, *shape))])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("loss", EVERY_LOSS)
def test_extreme_predictions_give_finite_values_and_slopes(loss: Loss, dtype: type):
    z = corner_cases(loss)
    f = predictions(loss, z).astype(dtype)
    y = targets(loss, len(z)).astype(dtype)
    assert np.all(np.isfinite(loss.value(y, f, **parameters_of(loss))))
    assert np.all(np.isfinite(loss.gradient(y, f, **parameters_of(loss))))


@pytest.mark.parametrize("loss", [loss for loss in catalogue().values() if loss.recast])
def test_a_loss_is_what_it_is_trained_as(loss: Loss):
    assert loss.recast is not None
    other, form = catalogue()[loss.recast.loss], loss.recast.form
    y, f = np.array([0.0, 0.5, 3.0, 4e3, 1e6]), np.array([2.0, 0.1, 3.5, 1e3, 2e6])
    recast = other.value(predicted(form, y), predicted(form, f))
    assert recast == pytest.approx(loss.value(y, f))
    assert natural(form, predicted(form, y)) == pytest.approx(y)
    assert {s.framework for s in loss.spellings} <= {s.framework for s in other.spellings}
