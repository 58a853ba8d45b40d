"""Chosen classes in a column that are compared with labels in a row, or scores with classes.

That labels stand in a row is told by a loss that takes two arrays of one shape and no others, and
is given them beside outputs in a row.
"""

from __future__ import annotations

import ast

from losspick.core.score_uses import Misread
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.normalising import LARGEST
from losspick.reading.python.pairing.compared import around, is_kept, plain_name, run_with
from losspick.reading.python.pairing.comparing import ABOVE
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import LossV, TensorV, Value

#: How classes that are chosen by a limit are called in a finding's facts.
HITS = "chosen classes"
#: What labels can be compared with.
PLACES = "the places of the largest scores"
#: Losses whose labels are numbers of classes, and what the names of such labels follow.
_OVER_CLASSES = frozenset({"CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"})
_CLASSES = "classes "
#: Losses that refuse two arrays of different shapes.
_STRICT = frozenset({"BCEWithLogitsLoss", "BCELoss", "binary_cross_entropy",
                     "binary_cross_entropy_with_logits"})  # fmt: skip


def note_row(
    machine: Machine, loss: LossV, output: Value, labels: ast.expr | None, call: ast.AST,
    frame: Frame,
) -> None:  # fmt: skip
    """Note that labels stand in a row, as the outputs do that a loss is given beside them."""
    if not isinstance(output, TensorV) or not output.made:
        return
    if last(loss.path) in _OVER_CLASSES and labels is not None and (name := plain_name(labels)):
        machine.in_rows[(frame.source.path, id(frame.function), f"{_CLASSES}{name}")] = call
    if last(loss.path) not in _STRICT:
        return
    column = output.units == 1 and output.class_axis == -1 and output.rank in (None, _TABLE)
    row = labels if output.rank == 1 else _lengthened(labels) if column else None
    if row is not None and (name := plain_name(row)):
        machine.in_rows[(frame.source.path, id(frame.function), name)] = call


def _lengthened(labels: ast.expr | None) -> ast.expr | None:
    """Return labels that become a column by an axis more, ``y.float().unsqueeze(1)``."""
    while isinstance(labels, ast.Call) and isinstance(labels.func, ast.Attribute):
        if labels.func.attr == "unsqueeze":
            return labels.func.value
        labels = labels.func.value
    return None


_TABLE = 2


def note_hits(machine: Machine, node: ast.Compare, left: Value, right: Value, frame: Frame) -> None:
    """Note that classes in a column are compared with a row of labels, or scores with classes."""
    if not machine.in_rows or machine.caught:
        return
    for chosen, labels in ((left, node.comparators[0]), (right, node.left)):
        if not isinstance(chosen, TensorV):
            continue
        scores = chosen.activation == LARGEST and chosen.made
        if not scores and (chosen.name != ABOVE or chosen.units != 1):
            continue
        name = plain_name(labels)
        key = (frame.source.path, id(frame.function), f"{_CLASSES}{name}" if scores else name)
        call = machine.in_rows.get(key) if name else None
        if call is not None and _is_same(name, call, node, frame):
            made = _of_scores(node, frame) if scores else _spec(chosen, node, frame)
            machine.found.append(made)


def _of_scores(node: ast.Compare, frame: Frame) -> ModelSpec:
    """Return that the largest scores are compared with numbers of classes."""
    place = frame.source.place(node)
    fact = Misread(score=ast.unparse(node), reads=PLACES, given="these scores", refused=False)
    return ModelSpec(
        framework=Framework.TORCH, reader="python", call=place, misread=(Fact(fact, place),)
    )


def _is_same(name: str, call: ast.AST, node: ast.Compare, frame: Frame) -> bool:
    """Tell whether a name stands for the same labels at a loss and at a comparison."""
    line: int = getattr(call, "lineno", 0)
    beside = list(run_with(around(line, frame), line))
    return any(one is node for one in beside) and is_kept(name, beside, line, node.lineno)


def _spec(column: TensorV, node: ast.Compare, frame: Frame) -> ModelSpec:
    place = frame.source.place(node)
    return ModelSpec(
        framework=Framework.TORCH,
        reader="python",
        call=place,
        activation=Fact(HITS, column.origin or place),
        units=Fact(1, column.units_place or place),
        output_rank=2,
        target_rank=1,
    )
