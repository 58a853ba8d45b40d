"""What the parameters of a function stand for in a call."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.python.data.joining import is_loss
from losspick.reading.python.data.parameters import is_tree
from losspick.reading.python.evaluating.guessing import by_annotation, guess
from losspick.reading.python.libraries.settings import is_command, told
from losspick.reading.python.text.outline import whole
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    ListV,
    LossV,
    TensorV,
    Unknown,
    Value,
)

#: Parameters that say whether the model is being trained; a loss is computed when it is.
TRAINING = frozenset({"training", "train", "is_training"})


def bind(machine: Machine, function: FunctionV, given: Arguments, inner: Frame) -> None:
    """Bind the parameters of a function to what a call gives, or to what is known of them."""
    spec = whole(function.node).args
    given = _as_taken(spec, given)
    names = inner.scope.names
    arguments = [*spec.posonlyargs, *spec.args]
    decorators = getattr(function.node, "decorator_list", [])
    static = decorators and any(
        isinstance(d, ast.Name) and d.id == "staticmethod" for d in decorators
    )
    bound = function.owner is not None and not isinstance(function.node, ast.Lambda)
    if bound and arguments and not static and function.owner is not None:
        names[arguments.pop(0).arg] = function.owner
    before = len(arguments) - len(spec.defaults)  # so many have no default
    for position, argument in enumerate(arguments):
        default = spec.defaults[position - before] if position >= before else None
        names[argument.arg] = _argument(machine, given, position, argument, default, inner)
    for argument, default in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
        names[argument.arg] = _argument(machine, given, None, argument, default, inner)
    if not given.whole and not given.positional and not given.keywords:
        _take_defaults(machine, function, inner)
    if machine.assuming:
        _assume(machine, function, given, inner)
    if spec.vararg is not None:
        rest = [machine.settle(one) for one in given.positional[len(arguments) :]]
        names[spec.vararg.arg] = ListV(rest, given.whole, "tuple")
    if spec.kwarg is not None:
        taken = {argument.arg for argument in (*arguments, *spec.kwonlyargs)}
        others: dict[object, Value] = {
            k: machine.settle(v) for k, v in given.keywords.items() if k not in taken
        }
        names[spec.kwarg.arg] = DictV(others, given.whole, _places(given, others))


def _places(given: Arguments, words: dict[object, Value]) -> dict[object, Location]:
    """Return where arguments stand that a function takes under no name of its own."""
    return {k: at for k in words if (at := given.place(None, str(k))) is not None}


_CLASSES = regex(r"(?i)n(?:um)?_?(?:classes|class|labels|outputs?)$|out_(?:dim|features|channels)$")


def _take_defaults(machine: Machine, function: FunctionV, inner: Frame) -> None:
    """Give an object that nobody is seen to make the parts that it brings itself.

    These are losses by default, and what stands in for nothing.
    """
    spec, names = function.node.args, inner.scope.names
    if getattr(function.node, "name", "") != "__init__":
        return
    defaults = dict(zip(reversed(spec.args), reversed(spec.defaults), strict=False))
    defaults |= {a: d for a, d in zip(spec.kwonlyargs, spec.kw_defaults, strict=True) if d}
    for argument, default in defaults.items():
        if names.get(argument.arg) == UNKNOWN:
            value = machine.evaluate(default, inner)
            if value == NONE or isinstance(value, LossV) or is_loss(value):
                names[argument.arg] = value


def _assume(machine: Machine, function: FunctionV, given: Arguments, inner: Frame) -> None:
    """Give arguments that no call gives what a command line gives them by default."""
    names = inner.scope.names
    if not is_command(function.node):
        return
    spec = function.node.args
    defaults = dict(zip(reversed(spec.args), reversed(spec.defaults), strict=False))
    for argument in (*spec.args, *spec.kwonlyargs):
        if names[argument.arg] == UNKNOWN:
            said = told(machine, function, argument.arg, inner)
            default = defaults.get(argument)
            if said is None and default is not None:
                said = machine.evaluate(default, inner)
            names[argument.arg] = said or UNKNOWN


def _as_taken(spec: ast.arguments, given: Arguments) -> Arguments:
    """A keyword that the function does not take: a decorator or another version is at work.

    So it is where a number of classes is given that no parameter takes by its name.
    """
    if not given.keywords:
        return given
    taken = {argument.arg for argument in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs)}
    others = [name for name in given.keywords if name not in taken]
    if spec.kwarg is not None:
        others = [name for name in others if _CLASSES.search(name)]
    return replace(given, whole=False) if others else given


def _argument(
    machine: Machine,
    given: Arguments,
    position: int | None,
    argument: ast.arg,
    default: ast.expr | None,
    inner: Frame,
) -> Value:
    name = argument.arg
    value = given.get(position, name)
    kind = type(value)
    nothing = kind is Unknown
    unknown = nothing or (kind is TensorV and is_tree(value))
    if unknown and not given.whole and name not in TRAINING:
        guessed = guess(machine, argument, inner)
        return guessed if value is None or not isinstance(guessed, Unknown) else value
    if unknown and argument.annotation is not None:
        return by_annotation(machine, argument, inner) or value or UNKNOWN
    if value is not None and not (nothing and not given.whole and name in TRAINING):
        return value
    if name in TRAINING:
        return Const(True)
    return UNKNOWN if default is None else machine.evaluate(default, inner)
