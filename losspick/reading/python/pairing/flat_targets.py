"""Targets that are flattened where a loss is given them, beside outputs in a column."""

from __future__ import annotations

import ast

from losspick.reading.python.pairing.astray import is_in_batches
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, LossV, TensorV, Value, altered

#: Losses that compare numbers one by one, of any two shapes that spread out.
_SPREADING = frozenset({"mse_loss", "MSELoss", "l1_loss", "L1Loss", "smooth_l1_loss",
                        "SmoothL1Loss", "huber_loss", "HuberLoss"})  # fmt: skip
_KEEPING = frozenset({"to", "cuda", "cpu", "detach", "contiguous", "clone", "float", "double",
                      "half", "type"})  # fmt: skip


def as_flat(
    loss: LossV, output: Value, target: Value, written: ast.expr | None, frame: Frame
) -> Value:
    """Return a target as a row, ``y.view(-1)``, beside a column that a batch gives."""
    if written is None or not isinstance(output, TensorV) or last(loss.path) not in _SPREADING:
        return target
    column = output.made and output.units == 1 and output.class_axis == -1 and output.rank != 1
    plain = target if isinstance(target, TensorV) else TensorV() if target == UNKNOWN else None
    if not column or plain is None or plain.rank is not None or plain.made:
        return target
    if plain.activation is not None or not _is_flattened(written):
        return target
    return altered(plain, rank=1) if is_in_batches(written, frame) else target


def _is_flattened(node: ast.expr) -> bool:
    """Tell whether an array is made a row last, perhaps before it is cast."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name, given = node.func.attr, node.args
        if name in ("view", "reshape"):
            return [ast.unparse(one) for one in given] == ["-1"] and not node.keywords
        if name in ("flatten", "ravel"):
            return not given and not node.keywords
        if name not in _KEEPING:
            return False
        node = node.func.value
    return False
