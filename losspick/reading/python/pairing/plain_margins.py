"""Hinge losses that are written out with plain numbers, whose gradients the program computes too.

``np.maximum(0, 1 - y * (x @ w + b))``: what the label is multiplied by need come from no model.
"""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.pairing.judging_places import judges
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import LossV, TensorV

#: Functions of numpy that cut numbers off.
CUTTING = frozenset({"numpy.maximum", "numpy.clip", "numpy.fmax"})


def note_plain_margin(machine: Machine, node: ast.AST, frame: Frame) -> None:
    """Note a margin of labels 0 and 1 that is cut off at 0."""
    if not isinstance(node, ast.Call) or machine.caught or not _is_loss(node, frame):
        return
    place = frame.source.place(node)
    for one in node.args:
        product = _product(machine, one, frame)
        if product is None or judges(machine, place):
            continue
        sides = [machine.evaluate(side, frame) for side in (product.left, product.right)]
        for labels, scores in (sides, sides[::-1]):
            if _are_zeros_and_ones(labels) and isinstance(scores, TensorV) and not scores.made:
                loss = LossV("written out.hinge", "the hinge", {}, place)
                if scores.targets is None and scores.dtype != "bool":
                    spec = describe(loss, Framework.TORCH, TensorV(), labels, call=place)
                    machine.found.append(spec)


#: How people call what a margin is there for; shares may be cut off, too.
_WORDS = regex(r"(?i)hinge|margin|loss|cost|svm|objective")


def _is_loss(node: ast.Call, frame: Frame) -> bool:
    """Tell whether a line, or the name of its function, speaks of a loss that has no upper end."""
    upper = [one for one in node.args[2:] if getattr(one, "value", 0) is not None]
    named = getattr(frame.function, "name", "")
    line = frame.source.lines[node.lineno - 1]
    return not upper and not node.keywords and _WORDS.search(f"{named} {line}") is not None


def _are_zeros_and_ones(labels: object) -> bool:
    known = isinstance(labels, TensorV) and labels.targets is TargetDomain.ZERO_ONE
    return known and labels.dtype != "bool" and not labels.made  # type: ignore[attr-defined]


def _product(machine: Machine, node: ast.expr, frame: Frame) -> ast.BinOp | None:
    """Return the product that 1 is less by, perhaps under a name; None: it is something else."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return None
    if getattr(node.left, "value", None) != 1:
        return None
    taken = node.right
    if isinstance(taken, ast.Name):
        values = bound_to(machine, taken.id, frame)
        taken = values[0] if len({*map(ast.dump, values)}) == 1 else taken
    return taken if isinstance(taken, ast.BinOp) and isinstance(taken.op, ast.Mult) else None
