"""Weights that are counts of the classes and not their inverse, told by how a program counts.

Whichever class is the frequent one, such weights make it count for more.
"""

from __future__ import annotations

import ast
import re
from typing import TypeGuard

from losspick.core.records import record
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.counted_rows import (
    NEGATIVE,
    POSITIVE,
    Counts,
    called,
    subject,
)
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, Scope

#: The argument that weights, by the loss, and where it may stand without its name.
FAVOURING: dict[str, tuple[str, int | None]] = {
    "torch.nn.BCEWithLogitsLoss": ("pos_weight", None),
    "torch.nn.functional.binary_cross_entropy_with_logits": ("pos_weight", None),
    "torch.nn.CrossEntropyLoss": ("weight", 0),
    "torch.nn.NLLLoss": ("weight", 0),
    "torch.nn.functional.cross_entropy": ("weight", 2),
    "torch.nn.functional.nll_loss": ("weight", 2),
}


def note_favoured(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note weights of a loss that grow with how frequent a class is."""
    name, position = FAVOURING[path]
    key = given.key(position, name)
    weights = given.nodes.get(key) if key is not None and given.source is frame.source else None
    if weights is None or machine.caught or isinstance(weights, ast.Constant):
        return
    counts, computed, text = _where_computed(machine, weights, frame)
    if name == "pos_weight":
        labels = _inverted(counts, computed)
        inverted = labels is not None and not _are_turned(labels, text)
        said = "pos_weight is the number of positive rows over that of the negative ones"
    else:
        inverted = _is_frequency(counts, computed)
        said = "weight holds how frequent the classes are, and not the inverse"
    if inverted:
        place = frame.source.place(weights)
        machine.found.append(
            ModelSpec(
                framework=Framework.TORCH,
                reader="python",
                call=frame.source.place(node),
                favoured=Fact(said, place),
            )
        )


def _where_computed(
    machine: Machine, weights: ast.expr, frame: Frame
) -> tuple[Counts, ast.expr, str]:
    """Return how weights are computed: here, or in a function of the tree that gives them.

    Returns:
        What names stand for there, the expression, and the text of all files on the way.
    """
    counts, text = Counts(frame), frame.source.text
    node = counts.plain(weights)
    made = machine.evaluate(node.func, frame) if _calls_a_name(node) else None
    function = whole(made.node) if isinstance(made, FunctionV) else None
    if not isinstance(made, FunctionV) or not isinstance(function, ast.FunctionDef):
        return counts, weights, text
    given = [one.value for one in walk(function) if isinstance(one, ast.Return)]
    if len(given) != 1 or given[0] is None:
        return counts, weights, text
    source = machine.project.source_of(made.scope.module)
    inner = Frame(Scope({}, made.scope.module, made.scope), source, function=function)
    return Counts(inner), given[0], text + source.text


def _calls_a_name(node: ast.expr) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def _inverted(counts: Counts, weight: ast.expr) -> str | None:
    """Return the labels of which a weight is the positive rows over the negative ones."""
    ratio = counts.plain(weight)
    if not isinstance(ratio, ast.BinOp) or not isinstance(ratio.op, ast.Div):
        return None
    above, below = counts.count(ratio.left), counts.count(ratio.right)
    if above is None or above[0] != POSITIVE or below != (NEGATIVE, above[1]):
        return None
    return above[1]


def _are_turned(labels: str, text: str) -> bool:
    """Tell whether a program turns labels round, so that ones may be what it counts as zeros."""
    words = "|".join({*re.findall(r"[A-Za-z_]\w*", labels), r"\w*label\w*", r"\w*target\w*", "y"})
    turned = rf"\b1(?:\.0?)?\s*-\s*[^\n]{{0,20}}?\b(?:{words})\b(?!\.(?:mean|sum))"
    return (
        re.search(turned, text) is not None or re.search(rf"~\s*\(?(?:{words})\b", text) is not None
    )


@record(frozen=True, slots=True)
class Each:
    """What counts each class in turn, ``counts[i] for i in range(5)``."""

    counts: Counts | Each
    number: str

    def plain(self, node: ast.expr) -> ast.expr:
        """Return what an expression is computed by, without names and casts."""
        return self.counts.plain(node)

    def is_of_classes(self, node: ast.expr) -> bool:
        """Tell whether an expression is how often the class of that number occurs."""
        if not isinstance(node, ast.Subscript) or getattr(node.slice, "id", "") != self.number:
            return False
        counted = self.plain(node.value)
        by_name = isinstance(counted, ast.Call) and called(counted) == "Counter"
        return bool(self.number) and (by_name or self.counts.is_of_classes(counted))


#: What makes one number of counts, and functions that leave their order as it is.
_TOTALS = frozenset({"len", "sum", "max", "mean", "norm"})
_GROWING = frozenset({"sqrt", "log", "log1p", "power", "pow"})
_DEEPEST = 8


def _is_frequency(counts: Counts | Each, weights: ast.expr, depth: int = 0) -> bool:
    """Tell whether weights grow with the numbers of rows of each class."""
    node = counts.plain(weights)
    if depth > _DEEPEST:
        return False
    if isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.Mult) and _is_positive(node.left):
            return _is_frequency(counts, node.right, depth + 1)
        return _is_scaled(counts, node) and _is_frequency(counts, node.left, depth + 1)
    if isinstance(node, ast.ListComp) and len(node.generators) == 1:
        counter = getattr(node.generators[0].target, "id", "")
        return _is_frequency(Each(counts, counter), node.elt, depth + 1)
    if counts.is_of_classes(node):
        return True
    if not isinstance(node, ast.Call) or called(node) not in _GROWING:
        return False
    inner, given = subject(node), node.args
    raised = called(node) in ("power", "pow")
    if inner is None or (raised and not (given and _is_positive(given[-1]))):
        return False
    return _is_frequency(counts, inner, depth + 1)


def _is_scaled(counts: Counts | Each, node: ast.BinOp) -> bool:
    """Tell whether an operation leaves the order of numbers as it is: ``x / x.sum()``."""
    right = counts.plain(node.right)
    if isinstance(node.op, ast.Div) and isinstance(right, ast.Call):
        return called(right) in _TOTALS
    kept = isinstance(node.op, ast.Div | ast.Mult | ast.Pow | ast.Add)
    return kept and _is_positive(right)


def _is_positive(node: ast.expr) -> bool:
    value = getattr(node, "value", None)
    return isinstance(node, ast.Constant) and isinstance(value, int | float) and value > 0
