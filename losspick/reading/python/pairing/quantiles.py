"""Errors of quantiles that are written out: ``max(q * error, (q - 1) * error)`` and its kin."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.turned_quantiles import (
    error_of_condition,
    note_turned,
    written,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value

#: Functions that choose between both sides of an error.
CHOOSING = frozenset({"max", "maximum", "where"})
#: What libraries call the quantiles of losses that do not look at them, with their places.
TAKING_QUANTILES: dict[str, tuple[int | None, str]] = {
    **dict.fromkeys(
        ("pytorch_forecasting.QuantileLoss", "pytorch_forecasting.metrics.QuantileLoss",
         "pytorch_forecasting.metrics.quantile.QuantileLoss"),
        (0, "quantiles"),
    ),
    **dict.fromkeys(
        ("sklearn.metrics.mean_pinball_loss", "sklearn.metrics.d2_pinball_score"), (None, "alpha")
    ),
    "neuralforecast.losses.pytorch.QuantileLoss": (0, "q"),
    "neuralforecast.losses.pytorch.MQLoss": (None, "quantiles"),
}  # fmt: skip
#: What is left of a share of one.
_REST = regex(r"\([^\W\d][\w.\[\]]* ?- ?1(?:\.0*)? ?\)|\( ?1(?:\.0*)? ?- ?[^\W\d]")
_PATH = "written out.quantile error"
_SIDES = 2


def note_choice(machine: Machine, name: str, node: ast.AST, frame: Frame) -> None:
    """Note the quantile of a call that gives the larger of an error's two sides, or one of them."""
    given = node.args if isinstance(node, ast.Call) else []
    if len(given) != _SIDES + (name == "where"):
        return
    one, other = (_written(side, frame) for side in given[-_SIDES:])
    for above, below in ((one, other), (other, one)):
        found = _share(above, below, name)
        if found is None:
            continue
        share, error = found
        _note(machine, machine.evaluate(share, frame), frame.source.place(node))
        if name == "where":
            positive = above is one and error_of_condition(given[0], error, frame)
            error = positive or None  # type: ignore[assignment]
        if error is not None:
            note_turned(machine, share, error, node, frame)
        return


def note_product(machine: Machine, node: ast.BinOp, frame: Frame) -> None:
    """Note the quantile of a product ``(q - (error < 0)) * error``."""
    for weight, error in ((node.left, node.right), (node.right, node.left)):
        if not isinstance(weight, ast.BinOp) or not isinstance(weight.op, ast.Sub):
            continue
        side = _without_cast(weight.right)
        below = isinstance(side, ast.Compare) and isinstance(side.ops[0], ast.Lt | ast.LtE)
        if below and isinstance(side, ast.Compare) and _is_same(side.left, error):
            _note(machine, machine.evaluate(weight.left, frame), frame.source.place(node))
            note_turned(machine, weight.left, error, node, frame)


def note_quantiles(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note the quantiles that a loss of a library is told."""
    position, name = TAKING_QUANTILES[path]
    _note(machine, given.get(position, name) or UNKNOWN, given.place(position, name) or place)


def _without_cast(node: ast.expr) -> ast.expr:
    """Return what is made a number: ``e < 0`` of ``(e < 0).float()``, ``tf.cast(e < 0, d)``."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return node
    if isinstance(node.func.value, ast.Compare):
        return node.func.value
    return node.args[0] if node.func.attr == "cast" and node.args else node


def _written(node: ast.expr, frame: Frame) -> ast.expr:
    """Return what a name was set to, if that stands once in the function."""
    if not isinstance(node, ast.Name) or frame.function is None:
        return node
    if _REST.search(frame.source.text_of(frame.function)) is None:
        return node  # and the many uses of ``where`` need no walk through their functions
    return written(node, frame)


def _share(above: ast.expr, below: ast.expr, name: str) -> tuple[ast.expr, ast.expr] | None:
    """Return by what an error is multiplied on one side, if the other is multiplied by its rest."""
    for rest, error in _factors(below):
        share, negative = _rest_of(rest)
        if share is None:
            continue
        for factor, same in _factors(above):
            alike = _is_same(factor, share)
            if alike and (name == "where" or _is_same(same, error, negative=negative)):
                return share, same
    return None


def _factors(node: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return []
    return [(node.left, node.right), (node.right, node.left)]


def _rest_of(node: ast.expr) -> tuple[ast.expr | None, bool]:
    """Return what is left of 1, or taken 1 off, and whether that turns the sign of the error."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return None, False
    if _is_one(node.right):
        return node.left, False
    return (node.right, True) if _is_one(node.left) else (None, False)


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


def _is_same(one: ast.expr, other: ast.expr, *, negative: bool = False) -> bool:
    """Tell whether two expressions are written alike, or one as the negative of the other."""
    if not negative:
        return ast.dump(one) == ast.dump(other)
    for first, second in ((one, other), (other, one)):
        if isinstance(first, ast.UnaryOp) and isinstance(first.op, ast.USub):
            return ast.dump(first.operand) == ast.dump(second)
    both = isinstance(one, ast.BinOp) and isinstance(other, ast.BinOp)
    if not both or not isinstance(one.op, ast.Sub) or not isinstance(other.op, ast.Sub):  # type: ignore[attr-defined]
        return False
    turned = ast.dump(one.left), ast.dump(one.right)  # type: ignore[attr-defined]
    return turned == (ast.dump(other.right), ast.dump(other.left))  # type: ignore[attr-defined]


def _note(machine: Machine, quantile: Value, place: Location) -> None:
    """Note a quantile that there can't be; of several in one place the first of them."""
    wrong = [number for number in _numbers(quantile) if not 0 <= number <= 1]
    told = any(
        one.call == place and one.loss is not None and one.loss.value.path == _PATH
        for one in machine.found[-_RECENT:]
    )
    if not wrong or told or machine.caught:
        return
    argument = Argument("quantile", wrong[0], place)
    loss = NamedLoss(path=_PATH, written="the quantile error", arguments=(argument,))
    machine.found.append(
        ModelSpec(framework=Framework.TORCH, reader="python", loss=Fact(loss, place), call=place)
    )


#: So many pairings that were found last are looked through, as rounds of a loop follow one another.
_RECENT = 16


def _numbers(value: Value) -> list[float]:
    """Return the numbers that a quantile can be, as far as they are known."""
    if isinstance(value, TensorV) and value.values is not None:
        return list(value.values)
    items = value.items if isinstance(value, ListV) else [value]
    known = [one.value for one in items if isinstance(one, Const)]
    return [float(one) for one in known if type(one) in (int, float)]  # type: ignore[arg-type]
