"""A part of a composed loss: a loss of the catalogue with its weight and those of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from losspick.core.domains import TargetDomain
from losspick.core.loss import Loss, Units
from losspick.core.vocabulary import Functional

if TYPE_CHECKING:
    from losspick.core.loss import Array

#: These pool over the rows of a batch: no row has a loss of its own that could be weighted.
POOLED = frozenset(
    {
        Functional.OVERLAP,
        Functional.LOG_HAZARD_RATIO,
        Functional.ORDER,
        Functional.CLOSENESS,
        Functional.SEQUENCE_PROBABILITY,
    }
)

_D = TargetDomain


class Weighing(StrEnum):
    """What the weight of a row depends on."""

    LABEL = "label"
    CLASS = "class"
    SIDE = "side"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class RowWeights:
    """Weights of the rows of one part.

    Attributes:
        by: What they depend on.
        weights: By label: of 0, of 1. By side: where the prediction is too high, too low. By
            class or target column: one each.
    """

    by: Weighing
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One summand.

    Attributes:
        loss: A loss of the catalogue.
        weight: What its value is multiplied with; above 0.
        parameters: Values of all its parameters, by name.
        rows: Weights of its rows, if they differ.
    """

    loss: Loss
    weight: float
    parameters: tuple[tuple[str, Any], ...]
    rows: RowWeights | None = None

    def value(self, y: Array, f: Array) -> Array:
        """Return the weighted value of each row."""
        return self._combined(y, f, gradient=False)

    def gradient(self, y: Array, f: Array) -> Array:
        """Return the weighted derivative by ``f``."""
        return self._combined(y, f, gradient=True)

    def _combined(self, y: Array, f: Array, *, gradient: bool) -> Array:
        import numpy as np

        function = self.loss.gradient if gradient else self.loss.value
        given = dict(self.parameters)
        if self.rows is not None and self.rows.by is Weighing.TARGET:
            columns = [
                weight * function(y[:, k], f[:, k], **given)
                for k, weight in enumerate(self.rows.weights)
            ]
            stacked = np.stack(columns, axis=1)
            return self.weight * (stacked if gradient else stacked.sum(axis=1))
        found = function(y, f, **given)
        if self.rows is None:
            return self.weight * found
        weights = _of_rows(self.rows, y, f)
        return self.weight * (weights[:, None] if found.ndim == 2 else weights) * found


def _of_rows(rows: RowWeights, y: Array, f: Array) -> Array:
    import numpy as np

    weights: Array = np.asarray(rows.weights, dtype=np.float64)
    if rows.by is Weighing.SIDE:
        found: Array = np.where(f > y, weights[0], weights[1])
    elif rows.by is Weighing.LABEL:
        found = np.where(y > 0.5, weights[1], weights[0])
    elif y.ndim == 2:
        found = y @ weights
    else:
        found = weights[y.astype(np.int64)]
    return found


def obstacle(loss: Loss, by: Weighing) -> str | None:
    """Return why the rows of a loss can't be weighted that way, None if they can."""
    if loss.elicits in POOLED:
        return f"{loss.id} pools over the rows of a batch, which then can't be weighted apart"
    labels = loss.targets in (_D.ZERO_ONE, _D.PLUS_MINUS_ONE)
    if by is Weighing.LABEL and not labels:
        return f"costs of fn and fp need labels of two classes; {loss.id} takes {_words(loss)}"
    classes = loss.targets in (_D.CLASS_INDEX, _D.ONE_HOT, _D.SOFT_LABELS, _D.RANK)
    if by is Weighing.CLASS and not classes:
        return f"class weights need classes; {loss.id} takes {_words(loss)}"
    one_number = loss.units is Units.PER_TARGET
    if by in (Weighing.SIDE, Weighing.TARGET) and not (one_number and not labels and not classes):
        return f"it needs one predicted number a target; {loss.id} takes {_words(loss)}"
    return None


def _words(loss: Loss) -> str:
    return loss.targets.words
