"""One of several models, chosen by a word that the code does not tell.

Each of them may be the one that is trained, so each has to fit the loss. Where branches of the
program part the models again, it is not known which of them meets which loss.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from losspick.reading.python.data.joining import either, join
from losspick.reading.python.spelling.layer_tables import NARROW
from losspick.reading.python.values.class_values import model_base
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    DictV,
    EitherV,
    FunctionV,
    ListV,
    ModuleV,
    PartialV,
    TensorV,
    Value,
)


def one_maker_of_all(machine: Machine, items: Value) -> Value:
    """Return one of the classes of models, or of the functions that make them, under words."""
    if not isinstance(items, DictV) or not items.whole or len(items.items) < 2:
        return UNKNOWN
    values = tuple(items.items.values())
    makers = all(_makes_model(machine, one) for one in values)
    return replace(either(values), each=True) if makers else UNKNOWN


def one_of_module(machine: Machine, module: ModuleV) -> Value:
    """Return one of the classes of models of a module that no other code of theirs is made of."""
    found: list[Value] = []
    for name, value in list(module.names.items()):
        settled = machine.project.settle(value, module.names, name)
        if isinstance(settled, ClassV) and model_base(settled) and not _is_part(machine, settled):
            found.append(settled)
    return replace(either(tuple(found)), each=True) if found else UNKNOWN


def one_of_package(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Return what one of the modules of a package holds, ``import_module("nets." + name)``."""
    package = _beginning(given.nodes.get(0))
    project, here = machine.project, PurePath(frame.source.path).parent
    folder = str(here.joinpath(*package.split("."))) if package else ""
    stems = sorted(
        PurePath(path).stem
        for path in project.paths
        if folder and str(PurePath(path).parent) == folder
    )
    modules = [project.module(f"{package}.{stem}", frame.source.path) for stem in stems[:_MOST]]
    names: dict[str, list[Value]] = {}
    for module in filter(None, modules):
        for name, value in list(module.names.items()):
            names.setdefault(name, []).append(project.settle(value, module.names, name))
    if not names:
        return UNKNOWN
    return ModuleV(package, frame.source.path, {k: _one_of(same) for k, same in names.items()})


def _one_of(values: list[Value]) -> Value:
    """Return one of the classes of models that have the same name; of other things, the first."""
    models = all(isinstance(value, ClassV) and model_base(value) for value in values)
    return replace(either(tuple(values)), each=True) if models and len(values) > 1 else values[0]


def _beginning(node: ast.expr | None) -> str:
    """Return the package that a text begins with, whose rest is computed; else nothing."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        node = node.left
    elif isinstance(node, ast.JoinedStr) and node.values:
        node = node.values[0]
    else:
        return ""
    text = node.value if isinstance(node, ast.Constant) else ""
    return text[:-1] if isinstance(text, str) and text.endswith(".") else ""


#: Of more modules, the first ones are read.
_MOST = 8


def _is_part(machine: Machine, cls: ClassV) -> bool:
    """Tell whether a class is named elsewhere in its file: made, or inherited from."""
    source = machine.project.source_of(cls.scope.module)
    return len(re.findall(rf"\b{re.escape(cls.node.name)}\b", source.text)) > 1


def _makes_model(machine: Machine, value: Value) -> bool:
    """Tell whether a value is a class of models, or a function that comes to no loss."""
    from losspick.reading.python.programs.reach import reaches

    inner = value.function if isinstance(value, PartialV) else value
    if isinstance(inner, ClassV):
        return model_base(inner)
    return isinstance(inner, FunctionV) and not reaches(machine, [inner])


def one_result(results: Sequence[Value], *, each: bool) -> Value:
    """Return what one of several models gives.

    Args:
        results: What they give.
        each: Any of them may be asked for. Where they differ, the result is then that of the first
            that ends in an activation of its own.
    """
    if not each:
        return functools.reduce(join, results)
    tuples = [one for one in results if isinstance(one, ListV)]
    if len(tuples) == len(results) and len({len(one.items) for one in tuples}) == 1:
        parts = zip(*(one.items for one in tuples), strict=True)
        whole = all(one.whole for one in tuples)
        return ListV([one_result(part, each=True) for part in parts], whole, tuples[0].kind)
    joined = functools.reduce(join, results)
    if isinstance(joined, EitherV):
        return replace(joined, each=True)
    outputs = [one for one in results if isinstance(one, TensorV)]
    if not isinstance(joined, TensorV) or joined.activation is not None:
        return joined
    if len(outputs) < len(results) or any(one.activation is None for one in outputs):
        return joined
    chosen = next((one for one in outputs if one.activation in NARROW), None)
    return joined if chosen is None else replace(chosen, parted=True)


def settled(machine: Machine, output: Value) -> Value:
    """Return an output that meets a loss; UNKNOWN: a branch may have chosen another model's."""
    parted = isinstance(output, TensorV) and output.parted
    return UNKNOWN if parted and machine.journals else output
