"""The laws that every loss is held to: its gradient, its claims, its behaviour at the extremes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from losspick.composing.samples import Trial, tried
from losspick.core.laws import Law, LossLaws
from losspick.core.vocabulary import Functional

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Step of the numeric derivative, and the difference to it that rounding leaves.
STEP, TOLERANCE = 1e-6, 2e-5

#: No slope of a bounded loss is above it with usual parameters.
BOUND = 1e3

_ROWS = 60
_SCALES = (0.1, 0.5, 2.0, 8.0)


def laws_of(trial: Trial) -> LossLaws:
    """Return what was found when a loss was held to the laws."""
    loss = trial.loss
    if not tried(loss):
        why = f"no way to make {loss.targets.words} and outputs for it up is known"
        return LossLaws(loss.id, loss.title, (Law("made-up-data", None, why),))
    return LossLaws(loss.id, loss.title, tuple(law(trial) for law in _LAWS))


def _one_value_a_row(trial: Trial) -> Law:
    y, f = trial.targets(_ROWS, 1), trial.predictions(_ROWS, 1.0, 2)
    value, gradient = trial.value(y, f).shape, trial.gradient(y, f).shape
    holds = value == (_ROWS,) and gradient == f.shape
    return Law("shapes", holds, f"value {value}, gradient {gradient} for predictions {f.shape}")


def _gradient_is_the_derivative(trial: Trial) -> Law:
    import numpy as np

    if trial.loss.held_fixed is not None:
        return Law("gradient", None, f"holds fixed {trial.loss.held_fixed}: not tried")
    worst = 0.0
    for seed in range(3):
        y, f = trial.targets(12, seed), trial.predictions(12, 2.0, seed + 100)
        given = trial.gradient(y, f)
        for at in np.ndindex(f.shape):
            up, down = f.copy(), f.copy()
            up[at] += STEP
            down[at] -= STEP
            change = float((trial.value(y, up) - trial.value(y, down)).sum()) / (2.0 * STEP)
            worst = max(worst, abs(float(given[at]) - change) / (1.0 + abs(change)))
    return Law("gradient", worst < TOLERANCE, f"largest relative difference {worst:.2g}")


def _convex_as_claimed(trial: Trial) -> Law:
    if not trial.loss.convex:
        return Law("convex", None, "not claimed")
    excess = 0.0
    for scale in _SCALES:
        for seed in range(5):
            y = trial.targets(_ROWS, seed)
            one = trial.predictions(_ROWS, scale, seed + 1)
            two = trial.predictions(_ROWS, scale, seed + 2)
            middle = _comparable(trial, trial.value(y, (one + two) / 2.0))
            chord = _comparable(trial, (trial.value(y, one) + trial.value(y, two)) / 2.0)
            excess = max(excess, float(((middle - chord) / (1.0 + abs(chord))).max()))
    holds = excess < 1e-9
    return Law("convex", holds, f"highest above a chord by {excess:.2g} of its size")


def _comparable(trial: Trial, values: Array) -> Array:
    """Return the value of each row, or the mean of those that depend on other rows."""
    import numpy as np

    y, f = trial.targets(_ROWS, 8), trial.predictions(_ROWS, 1.0, 9)
    alone, among = trial.value(y[:1], f[:1]), trial.value(y, f)[:1]
    return values if np.allclose(alone, among, rtol=1e-9) else np.atleast_1d(values.mean())


def _bounded_as_claimed(trial: Trial) -> Law:
    import numpy as np

    if not trial.loss.bounded_gradient:
        return Law("bounded-gradient", None, "not claimed")
    steepest = 0.0
    for scale in (*_SCALES, 1e4):
        y, f = trial.targets(_ROWS, 3), trial.predictions(_ROWS, scale, 4)
        steepest = max(steepest, float(np.abs(trial.gradient(y, f)).max()))
    far = 1e6 * trial.targets(_ROWS, 3) if not _is_coded(trial) else trial.targets(_ROWS, 3)
    steepest = max(
        steepest, float(np.abs(trial.gradient(far, trial.predictions(_ROWS, 1, 4))).max())
    )
    return Law("bounded-gradient", steepest < BOUND, f"steepest slope {steepest:.3g}")


def _is_coded(trial: Trial) -> bool:
    """Tell whether the targets are labels, which can't be far away."""
    return trial.loss.targets.hull.high < float("inf") or trial.loss.units.value != "one per target"


def _finite_at_extremes(trial: Trial) -> Law:
    import numpy as np

    types: tuple[Any, ...] = (np.float32, np.float64)
    for dtype in types:
        for scale in (0.0, 1e-30, 1.0, 1e4):
            y = trial.targets(_ROWS, 5).astype(dtype)
            f = trial.predictions(_ROWS, scale, 6).astype(dtype)
            with np.errstate(all="ignore"):
                found = (trial.value(y, f), trial.gradient(y, f))
            if not all(np.isfinite(one).all() for one in found):
                return Law("finite", False, f"not finite for outputs of size {scale:g}")
    return Law("finite", True, "finite for outputs of size 0 to 10,000 in both number types")


def _functional_as_claimed(trial: Trial) -> Law:
    import numpy as np

    functional = _FUNCTIONALS.get(trial.loss.elicits)
    plain = trial.loss.form.link.value in ("identity", "logit", "log")
    if functional is None or not plain or trial.columns or trial.units is not None:
        return Law("functional", None, f"{trial.loss.elicits}: not tried")
    y = trial.targets(4000, 7)
    claimed = functional(y)

    def cost(constant: float) -> float:
        f = np.full(len(y), _linked(trial.loss.form.link.value, constant))
        return float(trial.value(y, f).mean())

    low, high = (float(end) for end in np.quantile(y, [0.02, 0.98]))
    if low >= 0.0:
        low = max(low, 1e-3)
    top = 0.999 if trial.loss.elicits is Functional.PROBABILITY else high
    grid = np.linspace(low, top, 400)
    costs = [cost(float(constant)) for constant in grid]
    best, at = min(zip(costs, map(float, grid), strict=True))
    there = cost(claimed)
    # Between two points of the grid the best one can be lower; the claimed one must be as low.
    holds = there <= best + 1e-3 * (max(costs) - best)
    detail = f"{trial.loss.elicits} is {claimed:.4g}, the best constant is near {at:.4g}"
    return Law("functional", holds, detail)


def _linked(link: str, value: float) -> float:
    import math

    if link == "logit":
        return math.log(value / (1.0 - value))
    return math.log(value) if link == "log" else value


def _mean(y: Array) -> float:
    return float(y.mean())


def _median(y: Array) -> float:
    import numpy as np

    return float(np.median(y))


_FUNCTIONALS: dict[Functional, Callable[[Array], float]] = {
    Functional.MEAN: _mean,
    Functional.MEDIAN: _median,
    Functional.PROBABILITY: _mean,
}


_LAWS: tuple[Callable[[Trial], Law], ...] = (
    _one_value_a_row,
    _gradient_is_the_derivative,
    _convex_as_claimed,
    _bounded_as_claimed,
    _finite_at_extremes,
    _functional_as_claimed,
)
