"""Raw scores that are moved by an input of the network, and rates that are multiplied by one."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.pairing.formulas import note_written_out
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value, altered

#: Methods that are given the inputs of a network.
_OF_NETWORKS = frozenset({"forward", "call", "__call__"})
#: Modules whose functions are given what they compute something of.
_MODULES = frozenset({"torch", "np", "numpy", "jnp", "tf", "ops", "F", "K", "keras"})
#: How people call what rates are multiplied by, which is no negative number.
_EXPOSURE = regex(r"(?i)(?!log)(\w*_)?(expos\w*|durations?|person_?years|population)$")


def computed(made: Value, node: ast.BinOp, of: tuple[Value, Value], frame: Frame) -> Value:
    """Return the result of an operation, with its place if it holds raw scores without one."""
    if made == UNKNOWN or (isinstance(made, TensorV) and made.activation is None):
        made = _shifted(node, *of, frame) or made
    if isinstance(made, TensorV) and made.made and made.activation in ("linear", "log_softmax"):
        return made if made.origin else altered(made, origin=frame.source.place(node))
    return made


def _shifted(node: ast.BinOp, left: Value, right: Value, frame: Frame) -> TensorV | None:
    """Return raw scores or rates after an operation with an input; None: something else."""
    if not isinstance(node.op, ast.Add | ast.Mult):
        return None
    for one, other, text in ((left, right, node.right), (right, left, node.left)):
        if not isinstance(one, TensorV) or not one.made:
            continue
        free = other == UNKNOWN or (isinstance(other, TensorV) and not other.made)
        if not free:
            continue
        added = isinstance(node.op, ast.Add) and one.activation == "linear"
        if added and other == UNKNOWN and _is_input(text, frame):
            return TensorV("linear", made=True, fixed=one.fixed)
        scaled = isinstance(node.op, ast.Mult) and one.activation in _RATES
        if scaled and _EXPOSURE.match(_root(text, last=True)):
            return altered(one, units=None, rank=None, class_axis=None)
    return None


_RATES = ("exp", "softplus")


def note_log_rates(machine: Machine, node: ast.BinOp, frame: Frame) -> None:
    """Note the likelihood of counts, ``exp(f) - y * f``, of what is positive: no logarithm."""
    for power, product in ((node.left, node.right), (node.right, node.left)):
        rate = _exponent(power)
        if (
            rate is None
            or not isinstance(product, ast.BinOp)
            or not isinstance(product.op, ast.Mult)
        ):
            continue
        text = ast.dump(rate)
        if text not in (ast.dump(product.left), ast.dump(product.right)):
            continue
        output = machine.evaluate(rate, frame)
        known = isinstance(output, TensorV) and output.activation in _RATES
        if known and isinstance(output, TensorV) and output.made and not output.fixed:
            place = frame.source.place(node)
            note_written_out(machine, "Poisson likelihood", output, place)


def _exponent(node: ast.expr) -> ast.Name | None:
    """Return the name of which an exponential is taken; None: something else."""
    if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") != "exp":
        return None
    of = (
        node.args[0]
        if node.args
        else node.func.value
        if isinstance(node.func, ast.Attribute)
        else None
    )
    return of if isinstance(of, ast.Name) else None


def _is_input(node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression is computed of what a network is given, and of nothing else."""
    function = frame.function
    if not isinstance(function, ast.FunctionDef) or function.name not in _OF_NETWORKS:
        return False
    name = _root(node)
    given = [argument.arg for argument in function.args.args[1:]]
    return name in given and not _is_assigned(name, function)


def _is_assigned(name: str, function: ast.FunctionDef) -> bool:
    """Tell whether a name is bound to something else within a function."""
    names = (one for one in walk(function) if isinstance(one, ast.Name) and one.id == name)
    return any(not isinstance(one.ctx, ast.Load) for one in names)


def _root(node: ast.expr, *, last: bool = False) -> str:
    """Return the name that an expression begins with, or the attribute or key that it ends with."""
    while True:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            module = isinstance(owner, ast.Name) and owner.id in _MODULES
            if module and (last or not node.args):
                return ""
            node = node.args[0] if module else owner
        elif last and isinstance(node, ast.Attribute):
            return node.attr
        elif last and isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            return node.slice.value if isinstance(node.slice.value, str) else ""
        elif isinstance(node, ast.Attribute | ast.Subscript):
            node = node.value
        else:
            return node.id if isinstance(node, ast.Name) else ""
