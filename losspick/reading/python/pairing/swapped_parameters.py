"""Losses of one's own for Keras that are defined with the predictions first.

Keras hands them the labels first. That matters where a loss takes its two arguments otherwise, and
what the body does with them shows that they are called what they are meant to be: the logarithm of
the predictions, a quotient by the labels, or a loss of a library with both in their places.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import CompiledV, FunctionV, ObjectV, PartialV, Value

#: The path of a loss that takes the predictions first.
PREDICTIONS_FIRST = "written out.predictions first"
_OUTPUTS = regex(r"(?:y_?)?(?:preds?|predict(?:ed|ions?)|hat)|logits?|outputs?|(?:y_)?probs?")
_LABELS = regex(
    r"y|(?:y_?)?(?:true|truth|targets?|actual)|labels?|ground_?truth|gts?|y_labels?|(?:true|gt)_?masks?"
)
#: Losses of the libraries that take the labels first, and each argument in its own way.
_ORDERED = regex(r"(?i)cross_?entropy|\bbce\b|kl_?d|poisson|hinge|percentage|bce")
_LOGARITHMS = frozenset({"log", "log1p", "log2", "log10"})
#: Predictions and labels.
_P, _T = "P", "T"
_BOTH = frozenset({_P, _T})


def note_order(machine: Machine, loss: Value, compiled: CompiledV) -> None:
    """Note that a loss which a model is compiled with takes the predictions first."""
    function = _function(loss)
    if function is None or isinstance(function.node, ast.Lambda):
        return
    taken = whole(function.node).args
    names = [one.arg for one in (*taken.posonlyargs, *taken.args)]
    names = names[1:] if function.owner is not None else names
    if len(names) < len(_BOTH) or not _OUTPUTS.fullmatch(names[0].casefold()):
        return
    if not _LABELS.fullmatch(names[1].casefold()) or not _keeps_names(function.node, names):
        return
    source = machine.project.source_of(function.scope.module)
    called = function.node.name if function.owner is None else function.owner.cls.node.name
    named = NamedLoss(path=PREDICTIONS_FIRST, written=called)
    place = source.place(function.node)
    machine.found.append(
        ModelSpec(
            framework=Framework.KERAS,
            reader="python",
            loss=Fact(named, compiled.loss_place),
            call=place,
            swapped=True,
        )
    )


def _function(loss: Value) -> FunctionV | None:
    inner = loss.function if isinstance(loss, PartialV) and not loss.arguments else loss
    if isinstance(inner, ObjectV):
        member = find_member(inner.cls, "call")
        if isinstance(member, FunctionV):
            return FunctionV(member.node, member.scope, inner, member.home)
    return inner if isinstance(inner, FunctionV) else None


def _keeps_names(node: ast.FunctionDef | ast.AsyncFunctionDef, names: list[str]) -> bool:
    """Tell whether a body treats two arguments as what they are called, and neither otherwise."""
    known: dict[str, frozenset[str]] = {
        names[0]: frozenset({_P}),
        names[1]: frozenset({_T}),
    }
    signs: list[bool] = []
    for statement in whole(node).body:
        if isinstance(
            statement, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Return | ast.Expr
        ):
            signs += _signs(statement, known)
        elif not isinstance(statement, ast.FunctionDef):
            return False  # one of several ways
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                _bind(target, statement.value, known)
    return bool(signs) and all(signs)


def _bind(target: ast.expr, value: ast.expr, known: dict[str, frozenset[str]]) -> None:
    pairs = [(target, value)]
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        pairs = list(zip(target.elts, value.elts, strict=False))
    made = [(one.id, _made_of(of, known)) for one, of in pairs if isinstance(one, ast.Name)]
    known.update(made)


def _made_of(node: ast.AST, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return of which of the two an expression is made."""
    names = (one.id for one in walk(node) if isinstance(one, ast.Name))
    return frozenset().union(*(known.get(name, frozenset()) for name in names))


def _signs(node: ast.AST, known: dict[str, frozenset[str]]) -> Iterator[bool]:
    """Yield for each use of one of the two whether it is that of its name."""
    for one in walk(node):
        if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Div):
            taken = _made_of(one.right, known)
            if len(taken) == 1:
                yield _T in taken
        if not isinstance(one, ast.Call) or not one.args:
            continue
        called = last_name(one.func)
        if called in _LOGARITHMS and len(taken := _made_of(one.args[0], known)) == 1:
            yield _P in taken
        two = len(one.args) >= len(_BOTH) and _ORDERED.search(called)
        pair = [_made_of(arg, known) for arg in one.args[:2]] if two else []
        if pair and all(len(made) == 1 for made in pair) and pair[0] != pair[1]:
            yield _T in pair[0]
