"""Classes that a booster predicts in a column, and labels in a row."""

from __future__ import annotations

from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import BOOSTED, CLASSES, is_of_booster
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value

_TABLE = 2


def note_column(machine: Machine, left: Value, right: Value, place: Location) -> None:
    """Note that classes of shape (N, 1), as a booster predicts them, are compared with a row."""
    for column, row in ((left, right), (right, left)):
        if not isinstance(column, TensorV) or not isinstance(row, TensorV):
            return
        classes = column.activation == CLASSES and is_of_booster(column)
        if classes and column.rank == _TABLE and row.rank == 1 and not row.made:
            machine.found.append(_compared_with_row(column, place))


def _compared_with_row(column: TensorV, place: Location) -> ModelSpec:
    at = column.origin or place
    return ModelSpec(
        framework=Framework((column.name or "").removeprefix(BOOSTED)),
        reader="python",
        call=place,
        activation=Fact(CLASSES, at),
        units=Fact(1, at),
        output_rank=_TABLE,
        target_rank=1,
    )
