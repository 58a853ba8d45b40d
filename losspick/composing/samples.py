"""Made-up targets and predictions on which a loss is tried."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss, Units

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: Classes, labels or ranks where nothing says how many.
CLASSES = 4

_D = TargetDomain


@dataclass(frozen=True, slots=True)
class Trial:
    """A loss with everything needed to call it.

    Attributes:
        loss: The loss.
        width: Classes, or target columns where the loss sums over some.
        columns: The loss takes that many target columns.
    """

    loss: Loss
    width: int = CLASSES
    columns: bool = False

    @property
    def parameters(self) -> dict[str, Any]:
        """The defaults."""
        return {p.name: p.default for p in self.loss.parameters}

    def value(self, y: Array, f: Array) -> Array:
        """Return the value of each row."""
        return self.loss.value(y, f, **self.parameters)

    def gradient(self, y: Array, f: Array) -> Array:
        """Return the derivative by ``f``."""
        return self.loss.gradient(y, f, **self.parameters)

    def targets(self, rows: int, seed: int) -> Array:
        """Return targets from the loss's set."""
        import numpy as np

        rng = np.random.default_rng(seed)
        shape: Any = (rows, self.width) if self.columns else rows
        made: Array = _SAMPLERS[self.loss.targets](rng, shape, self.width)
        return made

    def predictions(self, rows: int, scale: float, seed: int) -> Array:
        """Return predictions of that size, as the head of the loss's form makes them."""
        import numpy as np

        units = self.width if self.columns else self.units
        parts = len(self.loss.form.parts)
        shape = (rows, *((parts,) if parts else ()), *((units,) if units else ()))
        raw = np.random.default_rng(seed).normal(0.0, scale, shape)
        return heads()[self.loss.form.head.name](np.clip(raw, -_FARTHEST, _FARTHEST))

    @property
    def units(self) -> int | None:
        """Length of the second axis of predictions, None where they have one axis."""
        if self.loss.units is Units.PER_TARGET:
            return None
        if self.loss.units is Units.EMBEDDING:
            return self.width
        return self.loss.units.number(targets=1, classes=self.width)


#: Largest raw output: an exponential of it is finite in every number type.
_FARTHEST = 30.0


def tried(loss: Loss) -> bool:
    """Tell whether there are targets, outputs and parameters to try a loss with."""
    known = loss.targets in _SAMPLERS and loss.form.head.name in heads()
    units = Trial(loss).units
    # An interval of time is coded in a way of its own.
    shaped = loss.units is Units.PER_TARGET or (units and loss.units is not Units.PER_INTERVAL)
    return known and bool(shaped) and all(p.default is not None for p in loss.parameters)


def heads() -> Mapping[str, Callable[[Array], Array]]:
    """Return what each output activation makes of raw outputs."""
    import numpy as np

    from losspick.losses.numerics import expit, log_softmax, softmax

    return {
        "linear": lambda z: z,
        "sigmoid": expit,
        "softmax": softmax,
        "log_softmax": log_softmax,
        "softplus": lambda z: np.logaddexp(0.0, z),
        "exp": np.exp,
        "distance": np.abs,
        "cosine": lambda z: np.tanh(z / 4.0),
    }


def _one_hot(rng: Any, shape: Any, k: int) -> Any:
    import numpy as np

    return np.eye(k)[rng.integers(0, k, shape)]


def _two_columns(rng: Any, shape: Any, k: int) -> Any:
    import numpy as np

    seen = (rng.random(shape) < 0.6).astype(float)
    return np.column_stack([rng.gamma(2.0, 1.5, shape) + 0.05, seen])


def _graded(rng: Any, shape: Any, k: int) -> Any:
    """Return grades, and queries of five rows."""
    import numpy as np

    return np.column_stack([rng.integers(0, k, shape), np.arange(shape) // 5]).astype(float)


_SAMPLERS: Mapping[TargetDomain, Callable[[Any, Any, int], Any]] = {
    _D.REAL: lambda rng, shape, k: rng.gamma(2.0, 1.0, shape) - 1.0,
    _D.NONNEGATIVE: lambda rng, shape, k: rng.gamma(2.0, 1.0, shape) * (rng.random(shape) < 0.8),
    _D.POSITIVE: lambda rng, shape, k: rng.gamma(2.0, 1.0, shape) + 0.01,
    _D.UNIT_INTERVAL: lambda rng, shape, k: rng.beta(1.5, 3.0, shape),
    _D.OPEN_UNIT_INTERVAL: lambda rng, shape, k: rng.beta(1.5, 3.0, shape),
    _D.COUNT: lambda rng, shape, k: rng.negative_binomial(1, 0.3, shape).astype(float),
    _D.ZERO_ONE: lambda rng, shape, k: (rng.random(shape) < 0.3).astype(float),
    _D.PLUS_MINUS_ONE: lambda rng, shape, k: 2.0 * (rng.random(shape) < 0.3) - 1.0,
    _D.CLASS_INDEX: lambda rng, shape, k: rng.integers(0, k, shape).astype(float),
    _D.RANK: lambda rng, shape, k: rng.integers(0, k, shape).astype(float),
    _D.ONE_HOT: _one_hot,
    _D.MULTI_HOT: lambda rng, shape, k: (rng.random((shape, k)) < 0.4).astype(float),
    _D.SOFT_LABELS: lambda rng, shape, k: rng.dirichlet([1.0] * k, shape),
    _D.ANGLE: lambda rng, shape, k: rng.vonmises(2.5, 1.5, shape),
    _D.NONE: lambda rng, shape, k: rng.random(shape),
    _D.DIRECTION: lambda rng, shape, k: rng.normal(0.0, 1.0, (shape, k)),
    _D.RELEVANCE: _graded,
    _D.NONNEGATIVE_RELEVANCE: _graded,
    _D.GRADES: _graded,
    _D.TIME_EVENT: _two_columns,
    _D.POSITIVE_TIME_EVENT: _two_columns,
}
