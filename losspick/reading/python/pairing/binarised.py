"""Labels that a binariser made: one column for two classes, and a row for each label of more.

The largest of each row is looked for where there are rows.
"""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.pairing.losses import BINARISED
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value, altered

_MAKING = "LabelBinarizer("


def note_rows(machine: Machine, value: TensorV, axis: int | None, place: Location) -> None:
    """Note that the largest of each row of binarised labels is looked for."""
    if value.name == BINARISED and axis in (1, -1):
        machine.rows.add(place.path)


def unfolded(machine: Machine, target: Value, path: str) -> Value:
    """Return binarised labels as rows, where a file with one binariser takes them for such."""
    if not isinstance(target, TensorV) or target.name != BINARISED or path not in machine.rows:
        return target
    source = machine.project.sources.get(path)
    alone = source is not None and source.text.count(_MAKING) == 1
    return altered(target, targets=TargetDomain.ONE_HOT) if alone else target
