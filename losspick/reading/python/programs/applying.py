"""Functions that apply a function or a module that they are given to something else."""

from __future__ import annotations

import ast
import itertools

from losspick.reading.python.data.plain import elements, is_loose
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    PartialV,
    Symbol,
    Value,
)

#: What applies a module to its input, on several devices or with less memory.
_ONCE = frozenset({"torch.nn.parallel.data_parallel", "torch.utils.checkpoint.checkpoint"})
#: What applies a module with other parameters.
_WITH_PARAMETERS = frozenset(
    {"torch.func.functional_call", "torch.nn.utils.stateless.functional_call"}
)
_TO_EACH = frozenset({"builtins.map", "functools.reduce"})
#: All whose results hang on what they apply.
APPLYING = _ONCE | _WITH_PARAMETERS | _TO_EACH | {"itertools.pairwise"}
#: Libraries whose functions make arrays, as of each column of rows: ``map(np.array, zip(*rows))``.
_OF_ARRAYS = ("numpy.", "torch.", "jax.numpy.")
#: Items to which a function is applied one by one.
_MOST_ITEMS = 40


def apply(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what the function that is given gives; None: it is not known."""
    first = given.get(0)
    if path in _ONCE and isinstance(first, LayerV | ModelV | ObjectV):
        return machine.call(first, Arguments([given.get(1) or UNKNOWN]), node, frame)
    if path in _WITH_PARAMETERS and isinstance(first, LayerV | ModelV | ObjectV):
        taken = given.get(2, "args") or UNKNOWN
        inputs: list[Value] = list(taken.items) if isinstance(taken, ListV) else [taken]
        return machine.call(first, Arguments(inputs), node, frame)
    if path == "itertools.pairwise":
        return _pairs(elements(first or UNKNOWN))
    if path == "builtins.map" and first in _NUMBERS:
        return _numbers(machine, given, node, frame)
    arrays = isinstance(first, Symbol) and first.path.startswith(_OF_ARRAYS)
    if path in _TO_EACH and (arrays or isinstance(first, FunctionV | PartialV)):
        items = elements(given.get(1) or UNKNOWN)
        if items is None or len(items) > _MOST_ITEMS or len(given.positional) > 3:
            return None
        each = _fold if path == "functools.reduce" else _map
        return each(machine, first or UNKNOWN, items, given, node, frame)
    return None


#: What makes numbers of texts.
_NUMBERS = (Symbol("builtins.int"), Symbol("builtins.float"))


def _numbers(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> Value | None:
    """Return the numbers that a function makes of texts of which nothing is known."""
    if given.positional[1:] != [UNKNOWN]:
        return None
    number = machine.call(given.positional[0], Arguments([UNKNOWN]), node, frame)
    return ListV([number], loose=True)


def _pairs(items: list[Value] | None) -> ListV | None:
    if items is None:
        return None
    return ListV([ListV([a, b], kind="tuple") for a, b in itertools.pairwise(items)])


def _map(
    machine: Machine, function: Value, items: list[Value], given: Arguments, node: ast.AST,
    frame: Frame,
) -> Value | None:  # fmt: skip
    if len(given.positional) != 2:
        return None
    made = [machine.call(function, Arguments([one]), node, frame) for one in items]
    return ListV(made, loose=is_loose(given.get(1)))


def _fold(
    machine: Machine, function: Value, items: list[Value], given: Arguments, node: ast.AST,
    frame: Frame,
) -> Value | None:  # fmt: skip
    start = given.positional[2:]
    if not start and not items:
        return None
    result: Value
    result, *rest = [*start, *items]
    for one in rest:
        result = machine.call(function, Arguments([result, one]), node, frame)
    return result
