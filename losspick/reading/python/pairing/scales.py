"""Normal likelihoods that are written out, with a raw output for the scale.

``log(s) + ((y - m) / s) ** 2 / 2``: what is both divided by and taken the logarithm of is a scale.
"""

from __future__ import annotations

import ast

from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.judging_places import judges
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, LossV, TensorV, Value

#: It takes what GaussianNLLLoss takes for a variance.
_SCALE = "written out.variance of GaussianNLLLoss"


def note_scale(machine: Machine, output: TensorV, node: ast.AST, frame: Frame) -> None:
    """Note the logarithm of a raw output by which a difference is divided in the same sum."""
    raw = output.made and output.activation == "linear" and not output.fixed
    if not raw or output.predicted or output.class_axis is None or machine.caught:
        return
    given = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if isinstance(node, ast.Call) and given is None:
        given = getattr(node.func, "value", None)
    if not isinstance(given, ast.Name) or not _divides(given.id, node, frame):
        return
    place = frame.source.place(node)
    if judges(machine, place):
        return
    options: dict[str, Value] = {"log_input": Const(False)}
    loss = LossV(_SCALE, "the normal likelihood", options, place)
    machine.found.append(describe(loss, Framework.TORCH, output, call=place))


def _divides(name: str, node: ast.AST, frame: Frame) -> bool:
    """Tell whether a difference is divided by a name, or a power of it, beside its logarithm."""
    line = getattr(node, "lineno", 0)
    top = frame.source.tree if frame.function is None else whole(frame.function)
    body = [one for one in walk(top) if isinstance(one, ast.Assign | ast.Return | ast.AugAssign)]
    beside = [one for one in body if one.lineno <= line <= (one.end_lineno or 0)]
    quotients = (
        inner
        for one in beside
        for inner in walk(one)
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Div)
    )
    return any(_subtracts(one.left) and _is_power(one.right, name) for one in quotients)


_STATEMENTS = (ast.Assign, ast.Return, ast.AugAssign, ast.AnnAssign)


def _subtracts(node: ast.expr) -> bool:
    return any(isinstance(one, ast.BinOp) and isinstance(one.op, ast.Sub) for one in walk(node))


def _is_power(node: ast.expr, name: str) -> bool:
    """Tell whether nothing but a name, numbers and powers stand in an expression."""
    names = {one.id for one in walk(node) if isinstance(one, ast.Name)}
    return name in names and names <= {name, "torch", "jnp", "tf", "jax"}
