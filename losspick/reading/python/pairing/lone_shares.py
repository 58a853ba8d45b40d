"""Softmax over the last axis of what a layer of one unit gives, wherever in a network it stands.

Weights of attention are made in this way, and meet no loss. It is read from the words of one class.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.axes_in_words import (
    axis_of,
    bound_once,
    lines_of,
    name_of,
    number_of,
    operand_of,
)
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import walk

#: A layer of one unit, as the last thing of its brackets.
_ONE_UNIT = regex(
    r"Linear\((?<!\wLinear\()[^\n()]*, *(?:out_features *= *)?1 *[,)]"
    r"|Dense\((?<!\wDense\() *1 *[,)]"
)
_LAYERS = {"Linear": (1, "out_features"), "Dense": (0, "units")}
#: What is made of the single unit.
LONE_SHARES = "shares of one"
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def shares_of_one(source: Source) -> Iterator[ModelSpec]:
    """Yield where softmax goes over the single unit of a layer."""
    units = _lines_of_one(source) if "softmax(" in source.text else []
    lines = [*lines_of("softmax(", source)] if units else []
    for node in source.tree.body if lines else ():
        if isinstance(node, ast.ClassDef) and _holds(node, lines) and _holds(node, units):
            layers = _layers_of_one(node, "\n".join(source.lines[node.lineno : node.end_lineno]))
            for function in _functions(node) if layers else ():
                if _holds(function, lines):
                    yield from _of_function(whole(function), layers, source)


def _lines_of_one(source: Source) -> list[int]:
    """Return the lines of a file in which a layer of one unit stands."""
    return [at for word in _LAYERS for at in lines_of(f"{word}(", source, _ONE_UNIT)]


def _holds(node: ast.stmt, lines: list[int]) -> bool:
    """Tell whether one of some lines stands within a statement, which need not be parsed yet."""
    return any(node.lineno <= at <= (node.end_lineno or 0) for at in lines)


def _functions(node: ast.ClassDef) -> Iterator[_Function]:
    return (one for one in whole(node).body if isinstance(one, _Function))


def _layers_of_one(node: ast.ClassDef, text: str) -> dict[str, ast.expr]:
    """Return the layers of one unit that the attributes of a class are set to, once each."""
    made = next((one for one in _functions(node) if one.name == "__init__"), None)
    found: dict[str, ast.expr] = {}
    for one in walk(whole(made)) if made is not None else ():
        to = one.targets[0] if isinstance(one, ast.Assign) else None
        if not isinstance(one, ast.Assign) or not isinstance(to, ast.Attribute):
            continue
        layer = _last_layer(one.value)
        once = len(re.findall(rf"\bself\.{to.attr}\s*=(?!=)", text)) == 1
        if layer is not None and once and name_of(to.value) == "self":
            found[to.attr] = layer
    return found


def _last_layer(node: ast.expr) -> ast.expr | None:
    """Return a layer of one unit, or the one that a stack of layers ends in."""
    if not isinstance(node, ast.Call):
        return None
    name = name_of(node.func)
    if name == "Sequential" and node.args:
        return _last_layer(node.args[-1])
    if name not in _LAYERS or any(isinstance(one, ast.Starred) for one in node.args):
        return None
    at, word = _LAYERS[name]
    given = next((one.value for one in node.keywords if one.arg == word), None)
    if given is None and len(node.args) > at:
        given = node.args[at]
    plain = name != "Dense" or not any(one.arg == "activation" for one in node.keywords)
    return node if plain and number_of(given) == 1 else None


def _of_function(
    function: _Function, layers: Mapping[str, ast.expr], source: Source
) -> Iterator[ModelSpec]:
    given = bound_once(function)
    for node in walk(function):
        if not isinstance(node, ast.Call) or name_of(node.func) != "softmax":
            continue
        operand, at = operand_of(node)
        if isinstance(operand, ast.Name):
            operand = given.get(operand.id)
        called = operand.func if isinstance(operand, ast.Call) else None
        if not isinstance(called, ast.Attribute) or name_of(called.value) != "self":
            continue
        layer = layers.get(called.attr)
        if layer is not None and axis_of(node, at) == -1:
            yield _spec(source.place(node), source.place(layer))


def _spec(at: Location, layer: Location) -> ModelSpec:
    return ModelSpec(
        framework=Framework.TORCH,
        reader="python",
        call=at,
        units=Fact(1, layer),
        inference=Fact(LONE_SHARES, at),
    )
