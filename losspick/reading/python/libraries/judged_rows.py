"""What a trainer of transformers hands on to the function that judges its model."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import DictV, FunctionV, ListV, TensorV, Value


def logits_of(output: Value) -> Value | None:
    """Return what a trainer keeps of an output: the logits, or all that comes behind the loss."""
    if isinstance(output, ListV):
        return output.items[1] if output.whole and len(output.items) == _PAIR else None
    return output.items.get("logits") if isinstance(output, DictV) else None


_PAIR = 2


def judge_rows(
    machine: Machine,
    function: FunctionV,
    given: tuple[Value | None, Value],
    node: ast.AST,
    frame: Frame,
) -> None:
    """Run the function that is given the logits of all rows after training."""
    logits, labels = given
    if not isinstance(logits, TensorV):
        return
    scores = replace(logits, fixed=True, predicted=True)
    source = machine.project.source_of(function.scope.module)
    both: Value = ListV([scores, labels], kind="tuple")
    if ".predictions" in source.text_of(function.node):
        both = DictV({"predictions": scores, "label_ids": labels}, whole=False)
    machine.call(function, Arguments([both]), node, frame)
