"""Axes of an output that its target tells: of one row, or of a score for each step."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.data.bound_names import bound_to, gone_through_as
from losspick.reading.python.data.lone_rows import LONE
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import LossV, TensorV, Value, altered

#: Losses of torch that go over the second axis, and take the indices of classes.
_OVER_SECOND = frozenset({"nll_loss", "NLLLoss", "cross_entropy", "CrossEntropyLoss"})
_TABLE, _STEPS = 2, 3


def with_axes_told(
    machine: Machine, loss: LossV, pair: tuple[Value, Value], written: ast.expr | None, frame: Frame
) -> Value:
    """Return an output with the axes that its target says it has.

    Args:
        machine: The interpreter.
        loss: What the two meet in.
        pair: The output and the target.
        written: The target as it is written, if that is known.
        frame: Where they meet.
    """
    output, target = pair
    if not isinstance(output, TensorV) or output.rank is not None:
        return output
    if output.class_axis != -1 and output.name != LONE:
        return output
    labels = target if isinstance(target, TensorV) else TensorV()
    over_classes = last(loss.path) in _OVER_SECOND
    if output.axis == 0:
        if labels.rank == (0 if over_classes else 1):
            return altered(output, rank=1)
        alone = written is not None and _is_of_one_row(machine, written, frame)
        return altered(output, class_axis=None) if alone else output
    steps = over_classes and output.units == 1 and labels.rank == _TABLE
    if not steps or not loss.path.startswith("torch.") or labels.dtype == "float":
        return output
    floats = written is not None and _FLOATS.search(ast.unparse(written))  # shares, not classes
    # the second axis has the classes: (N, T, 1), (N, 1)
    return output if floats else altered(output, rank=_STEPS, class_axis=-1)


_FLOATS = regex(r"\b(?:float|double|half|float32|float64|FloatTensor)\b")


#: What makes an array of a number or a list, which is no batch of a loader yet.
_MAKING = frozenset({"tensor", "as_tensor", "Tensor", "FloatTensor", "LongTensor", "from_numpy",
                     "array", "asarray", "Variable"})  # fmt: skip
#: Methods that leave an array as it is laid out.
_KEEPING = frozenset({"float", "double", "long", "to", "cuda", "cpu", "type", "detach"})
#: How people call what gives batches.
_BATCHES = regex(r"(?i)load|batch|iter|generator|queue")


def _is_of_one_row(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether a target is made of what a loop over single rows gives."""
    made, seen = False, 0
    while seen < len(_MAKING):
        seen += 1
        if isinstance(node, ast.Name):
            over = gone_through_as(machine, node.id, frame)
            if over is not None:
                return made and not _BATCHES.search(ast.unparse(over))
            values = bound_to(machine, node.id, frame)
            if len(values) != 1:
                return False
            node = values[0]
        elif isinstance(node, ast.Call):
            func = node.func
            name = last_name(func)
            making = name in _MAKING and bool(node.args)
            if not making and not (name in _KEEPING and isinstance(func, ast.Attribute)):
                return False
            made = made or making
            node = node.args[0] if making else func.value  # type: ignore[attr-defined]
        else:
            return made and _is_item(machine, node, frame)
    return False


#: What gives numbers of rows, one by one.
_NUMBERING = frozenset({"range", "arange", "randperm", "permutation", "sample", "list", "shuffle"})


def _is_item(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression is one item of a list, by a number that a loop counts."""
    index = node.slice if isinstance(node, ast.Subscript) else None
    over = gone_through_as(machine, index.id, frame) if isinstance(index, ast.Name) else None
    if isinstance(over, ast.Name):
        values = bound_to(machine, over.id, frame)
        over = values[0] if len(values) == 1 else None
    if isinstance(over, ast.ListComp):
        over = over.generators[0].iter
    called = over.func if isinstance(over, ast.Call) else None
    return last_name(called) in _NUMBERING
