"""What boosters predict of some rows, put into an array of another width, fold by fold."""

from __future__ import annotations

import ast

from losspick.core.spec import Fact, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import CLASSES, is_of_booster
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV

_TABLE = 2


def note_kept(
    machine: Machine, held: TensorV, target: ast.Subscript, put: TensorV, frame: Frame
) -> None:
    """Note predictions that rows of an array are set to, and have another shape."""
    if machine.caught or held.filled is None or held.rank != _TABLE or not is_of_booster(put):
        return
    said = _refusal(held, put)
    if said is not None and _chooses_rows(machine, target.slice, frame):
        machine.found.append(_refused(put, said, frame.source.place(target)))


def _refusal(held: TensorV, put: TensorV) -> str | None:
    """Return in words why predictions don't fit into rows; None: they may."""
    if put.rank == 1:
        what = "classes" if put.activation == CLASSES else "probabilities of one class"
        return f"predict gives {what} here, of shape (N,), and they are put into rows of (N, K)"
    several = put.units is not None and held.units is not None and put.rank is None
    if not several or put.units == held.units:
        return None
    return f"predict gives {put.units} scores a row, and they are put into rows of {held.units}"


def _chooses_rows(machine: Machine, index: ast.expr, frame: Frame) -> bool:
    """Tell whether an index is of several rows: ``kept[fold]``, ``kept[fold, :]``."""
    if isinstance(index, ast.Tuple) and len(index.elts) == _TABLE:
        index, columns = index.elts
        if not isinstance(columns, ast.Slice) or columns.lower or columns.upper or columns.step:
            return False
    at = machine.evaluate(index, frame) if isinstance(index, ast.Name) else None
    return isinstance(at, TensorV) and at.rank == 1 and at.dtype in ("int", "bool") and not at.made


def _refused(put: TensorV, said: str, place: Location) -> ModelSpec:
    library = (put.name or "").rpartition(" ")[2]
    frameworks = {one.value: one for one in Framework}
    return ModelSpec(
        framework=frameworks[library],
        reader="python",
        call=place,
        contradictions=(Fact(Remark(said), place),),
    )
