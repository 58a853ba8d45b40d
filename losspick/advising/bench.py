"""A loss on a target: what constants cost, and which one costs least."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from losspick.advising.links import after, natural, predicted
from losspick.advising.minimise import between, between_both, downhill
from losspick.advising.observed import Observed, as_rows, observed
from losspick.advising.shown import Shown, head_of
from losspick.core.domains import Coupling, Link, TargetDomain
from losspick.core.loss import Grade, Loss, Units
from losspick.core.profile import Profile
from losspick.core.vocabulary import Functional

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Logits are searched for between these; beyond lie probabilities under 1e-13.
LOGIT_RANGE = (-30.0, 30.0)

#: Points in even steps (and in even ratios), and quantiles, at which a loss is first looked at.
STEPS, LEVELS = 33, 65

#: More classes than this make a table of K by K too large for a check of sanity.
MOST_CLASSES = 1000

_PER_CLASS = frozenset({Units.PER_CLASS, Units.PER_LABEL, Units.PER_THRESHOLD})


def bench_for(shown: Shown, profile: Profile) -> Bench | None:
    """Return a loss on this target, None where data or parameters are missing."""
    known = {one.name for one in shown.parameters}
    complete = all(parameter.name in known for parameter in shown.loss.parameters)
    # The loss's own set of targets counts here, not that of the spelling: its ``value`` is used.
    data = observed(_own_targets(shown), profile)
    if data is None or not complete or shown.units > MOST_CLASSES or _unknown(shown.loss):
        return None
    pooled = shown.loss.elicits is Functional.OVERLAP
    return Bench(shown, as_rows(data) if pooled else data)


def _unknown(loss: Loss) -> bool:
    """Tell whether no search here finds the constant at which training settles."""
    return loss.held_fixed is not None or loss.units in (Units.FOUR_PER_TARGET, Units.PER_MEMBER)


def _own_targets(shown: Shown) -> TargetDomain:
    taken = shown.loss.targets
    return shown.targets if shown.targets.within(taken) else taken


@dataclass(frozen=True, slots=True)
class Bench:
    """A loss with its parameters on this target."""

    shown: Shown
    data: Observed

    @property
    def spelling_name(self) -> str:
        """The spelling whose values these are: the shown one, if it computes the loss itself."""
        shown = self.shown.spelling
        return (shown if shown.grade is Grade.VALUE else self.shown.loss.spellings[0]).name

    @property
    def parameters(self) -> dict[str, Any]:
        """The loss's parameters as its ``value`` takes them."""
        import numpy as np

        return {
            one.name: np.array(one.value) if isinstance(one.value, tuple) else one.value
            for one in self.shown.parameters
        }

    def mean_loss(self, prediction: Array) -> float:
        """Return the mean loss of one constant: shape (1,), or (units,) for several units."""
        import numpy as np

        with np.errstate(all="ignore"):
            values = self.shown.loss.value(
                self.data.values, self._spread(prediction), **self.parameters
            )
            return float(self.data.weights @ np.asarray(values, dtype=np.float64))

    def initial_loss(self) -> float | None:
        """Return the mean loss of a head with zero weights and zero bias."""
        value = self.mean_loss(self._untrained())
        return value if math.isfinite(value) else None

    def _untrained(self) -> Array:
        import numpy as np

        if self.shown.loss.recast is not None:
            raw = after(self.shown.activation.name, np.zeros(self._units))
            return predicted(self.shown.loss.form, natural(self.shown.spelling.form, raw))
        head = head_of(self.shown.loss, self.shown.loss.form, self.shown.targets)
        return after(head.name, np.zeros(self._units))

    def best_constant(self) -> Array | None:
        """Return the constant prediction with the lowest mean loss, in the form of the loss."""
        import numpy as np

        loss, form = self.shown.loss, self.shown.loss.form
        if loss.units is Units.TWO_PER_TARGET:
            return self._best_pair()
        if loss.units is Units.PER_LEVEL:
            return self._level_by_level()
        if loss.units not in _PER_CLASS:
            both = self._value_and_gradient()
            found = between(
                lambda c: self.mean_loss(np.array([c])),
                self._points(),
                lambda c: float(both(np.array([c]))[1]),
            )
            return np.array([found])
        if not self._known_by_mean():
            return None
        start = np.zeros(self._units)
        if loss.units is Units.PER_CLASS:
            start = predicted(form, self._shares())
        if form.accepts.coupling is not Coupling.FREE:
            return start if loss.elicits is Functional.PROBABILITY else None
        return downhill(self._value_and_gradient(), start)

    @property
    def _units(self) -> int:
        units = self.shown.loss.units
        if units is Units.TWO_PER_TARGET:
            return 2
        return self.shown.units if units in _PER_CLASS or units is Units.PER_LEVEL else 1

    def _spread(self, prediction: Array) -> Array:
        import numpy as np

        rows = len(self.data.values)
        if self.shown.loss.units is Units.PER_TARGET:
            return np.full(rows, prediction[0])
        return np.broadcast_to(prediction, (rows, len(prediction)))

    def _range(self) -> tuple[float, float]:
        """Return where the best constant must lie, in the form of the loss."""
        form, values = self.shown.loss.form, self.data.values
        low, high = float(values.min()), float(values.max())
        if form.link in (Link.LOGIT, Link.HALF_LOGIT):
            return LOGIT_RANGE
        if form.link is Link.LOG:
            top = math.log(max(high, 1e-300))
            return max(math.log(max(low, 1e-300)), top - 40.0), top
        if form.link is Link.LOG1P:
            return math.log1p(low), math.log1p(high)
        if form.accepts.values.low == 0.0 and not low > 0.0:
            positive = values[values > 0.0]
            low = 1e-9 * float(positive.min()) if len(positive) else low
        return low, high

    def _points(self) -> list[float]:
        """Return where to look for the best constant: even steps, quantiles, and known places."""
        import numpy as np

        low, high = self._range()
        with np.errstate(all="ignore"):  # the range may exceed the largest float
            steps = np.linspace(low, high, STEPS)
            ratios = np.geomspace(low, high, STEPS) if 0.0 < low < high else steps
            known = [*steps.tolist(), *ratios.tolist(), *self._landmarks(low, high)]
        return [one for one in known if math.isfinite(one)]

    def _landmarks(self, low: float, high: float) -> list[float]:
        """Return the mean, some values of the target, and where an untrained head starts."""
        import numpy as np

        values = self.data.values
        middle = [self.data.weights @ values, np.median(values)]
        levels = np.linspace(0.0, 1.0, LEVELS)
        known = np.append(np.array(middle), np.quantile(values, levels, method="nearest"))
        meant = np.clip(predicted(self.shown.loss.form, known), low, high)
        every = np.append(meant, self._untrained())
        return [float(one) for one in every if np.isfinite(one)]

    def _best_pair(self) -> Array:
        import numpy as np

        values = self.data.values
        low, high = float(values.min()), float(values.max())
        # Which of the two is a location and which a logarithm or a logit, the form alone knows.
        widest = max(LOGIT_RANGE[1], 2.0 * math.log(max(high - low, abs(high), 1.0)))
        steps = np.linspace(-widest, widest, 2 * STEPS - 1)
        points = [*steps.tolist(), *np.linspace(low, high, STEPS).tolist()]
        points += np.quantile(values, np.linspace(0.0, 1.0, STEPS), method="nearest").tolist()

        def mean_loss(pair: tuple[float, float]) -> float:
            return self.mean_loss(np.array(pair))

        starts = (0.0, float(self.data.weights @ values))
        found = [between_both(mean_loss, points, start) for start in starts]
        return np.array(min(found, key=mean_loss))

    def _level_by_level(self) -> Array:
        """Return the best constants of units that do not meet in the loss."""
        import numpy as np

        found = np.zeros(self._units)
        for place in range(len(found)):
            only = np.eye(len(found))[place]
            found[place] = between(lambda c, only=only: self.mean_loss(c * only), self._points())  # type: ignore[misc]
        return found

    def _shares(self) -> Array:
        import numpy as np

        if self.data.values.ndim == 2:
            return np.asarray(self.data.weights @ self.data.values, dtype=np.float64)
        return self.data.weights

    def _known_by_mean(self) -> bool:
        """Tell whether the mean label gives the mean loss.

        Soft labels are known by their mean only; a loss that bends in the labels, such as the KL
        divergence with its entropy, can't be computed from it.
        """
        import numpy as np

        if not self.data.means_only:
            return True
        corners = np.eye(self._units)[:2]
        labels = np.vstack([corners, corners.mean(axis=0)])
        even = predicted(self.shown.loss.form, np.full((3, self._units), 1.0 / self._units))
        left, right, middle = self.shown.loss.value(labels, even, **self.parameters)
        return math.isclose(middle, (left + right) / 2.0, rel_tol=1e-9)

    def _value_and_gradient(self) -> Callable[[Array], tuple[float, Array]]:
        import numpy as np

        def both(prediction: Array) -> tuple[float, Array]:
            with np.errstate(all="ignore"):
                slopes = self.data.weights @ self.shown.loss.gradient(
                    self.data.values, self._spread(prediction), **self.parameters
                )
            return self.mean_loss(prediction), np.asarray(slopes)

        return both
