"""Objects of a program's own that stop a training, or keep its best round, by a number.

``stopper(val_loss)``: whether its class takes large numbers for good is told by how it compares
them with the best, and what it is given by how the training computes that.
"""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.core.score_uses import Sought
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.chosen_best import choices
from losspick.reading.python.pairing.bindings import bindings_of, inside
from losspick.reading.python.pairing.directions import Body
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.text.outline import nodes_in, whole
from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import ClassV, Scope

#: How such classes are called, and what says that they are told which way is better.
_STOPPING = regex(r"(?i)stop|checkpoint|saver|keeper|best")
_TOLD = regex(
    r"(?i)mode\b|sign\b|direction|maximi|minimi|greater|higher|lower|compar|monitor_op|bigger"
)
#: Of a method the place of the number it goes by, and whether large numbers are good to it.
_Methods = dict[str, tuple[int, bool]]


def note_stoppers(machine: Machine, source: Source) -> None:
    """Note numbers of which such an object takes the worst for the best."""
    module = machine.project.modules.get(source.path)
    if module is None:
        return
    known = {
        name: methods
        for name, cls in module.names.items()
        if isinstance(cls, ClassV) and (methods := _methods(machine, cls))
    }
    nodes = [*nodes_in(source.tree)] if known else []
    objects = _objects(nodes, known)
    frame = Frame(Scope({}, module, Scope(module.names, module)), source)
    for home in nodes if objects else ():
        if home is source.tree or isinstance(home, ast.FunctionDef):
            body = Body(machine, frame, 0, bindings_of(home))
            for node in inside(home):
                if isinstance(node, ast.Call):
                    _note_call(machine, node, objects, body)


def _methods(machine: Machine, cls: ClassV) -> _Methods:
    """Return the methods of a class that compare what they are given with the best until then."""
    source = machine.project.source_of(cls.scope.module)
    if _STOPPING.search(cls.node.name) is None or _TOLD.search(source.text_of(cls.node)):
        return {}
    found: _Methods = {}
    for one in whole(cls.node).body:
        method = whole(one)
        told = _told(method) if isinstance(method, ast.FunctionDef) else None
        if told is not None and isinstance(method, ast.FunctionDef):
            found[method.name] = told
    return found


def _told(method: ast.FunctionDef) -> tuple[int, bool] | None:
    """Return at which place a method takes a number, and whether it keeps the largest."""
    given, bound = [one.arg for one in method.args.args][1:], bindings_of(method)
    told = set()
    for choice in choices(method):
        score, largest = choice.score, choice.largest
        values = bound.get(score.id, []) if isinstance(score, ast.Name) else []
        if len(values) == 1:
            score = values[0]
        if isinstance(score, ast.UnaryOp) and isinstance(score.op, ast.USub):
            score, largest = score.operand, not largest
        plain = isinstance(score, ast.Name) and score.id in given and len(values) < 2
        told.add(
            (given.index(score.id), largest) if plain and isinstance(score, ast.Name) else None
        )
    return told.pop() if len(told) == 1 else None


def _objects(nodes: list[ast.AST], known: dict[str, _Methods]) -> dict[str, _Methods]:
    """Return the names of objects that are made of such classes, and of nothing else."""
    made: dict[str, set[str]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            function = node.value.func if isinstance(node.value, ast.Call) else None
            for target in node.targets:
                made.setdefault(last_name(target), set()).add(getattr(function, "id", ""))
    return {
        name: known[cls]
        for name, classes in made.items()
        if name and len(classes) == 1 and (cls := next(iter(classes))) in known
    }


def _note_call(machine: Machine, call: ast.Call, objects: dict[str, _Methods], body: Body) -> None:
    """Note ``stopper(val_loss)`` and ``stopper.step(val_loss)``."""
    function = call.func
    methods, name = objects.get(last_name(function)), "__call__"
    if methods is None and isinstance(function, ast.Attribute):
        methods, name = objects.get(last_name(function.value)), function.attr
    if methods is None or name not in methods:
        return
    at, largest = methods[name]
    score = call.args[at] if at < len(call.args) and not call.keywords else None
    direction = body.of(score) if score is not None else 0
    if score is None or not direction or largest == (direction > 0):
        return
    sought = Sought(
        seeker=ast.unparse(function),
        score=ast.unparse(score),
        largest=largest,
        best_is_largest=not largest,
        remedy=f"give it the negative, or let it keep the {'smallest' if largest else 'largest'}",
    )
    place = body.frame.source.place(score)
    note_sought(machine, Framework.TORCH, sought, place)
