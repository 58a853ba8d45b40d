"""Margins between distances, or likenesses, that are written out and turned round, by the names.

``relu(d_negative - d_positive + margin)`` is least where what belongs together is far apart.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.swapped_scores import bindings
from losspick.reading.python.pairing.triplets import NEGATIVE, POSITIVE, by_words
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

#: The loss as it is told in findings.
WRITTEN = "written out.margin of a triplet"
#: What gives distances, and what gives likenesses.
_DISTANCES = regex(r"pairwise_distance|\.norm\(|cdist\(|\.pow\(2\)|\*\* ?2\b|square\(|euclid")
_LIKENESSES = regex(r"similarity|\bsim|@|matmul|\bdot\b|\bmm\(|einsum")
_CUTTING = frozenset({"relu", "clamp", "clamp_min", "maximum", "max", "clip"})
_TERMS = 3


def note_margin_by_hand(machine: Machine, node: ast.BinOp, frame: Frame) -> None:
    """Note a margin in which the positive and the negative have changed places."""
    terms = list(_terms(node, 1))
    named = {by_words(ast.unparse(one)): (sign, one) for sign, one in terms}
    if len(terms) != _TERMS or machine.caught:
        return
    whole = frame.source.tree if frame.function is None else frame.function
    if POSITIVE not in named or NEGATIVE not in named or not _is_cut(node, whole):
        return
    (positive, one), (negative, other) = named[POSITIVE], named[NEGATIVE]
    rest = next(sign for sign, term in terms if term is not one and term is not other)
    kinds = {_kind(term, frame) for term in (one, other)}
    kind = kinds.pop() if len(kinds) == 1 else 0
    if kind == 0 or rest != 1 or positive in (negative, kind):
        return
    place = frame.source.place(node)
    machine.found.append(
        ModelSpec(
            framework=Framework.TORCH,
            reader="python",
            loss=Fact(NamedLoss(path=WRITTEN, written="The margin"), place),
            call=place,
            swapped=True,
        )
    )


def _terms(node: ast.expr, sign: int) -> Iterator[tuple[int, ast.expr]]:
    """Yield what is added up, with signs."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield from _terms(node.left, sign)
        yield from _terms(node.right, sign if isinstance(node.op, ast.Add) else -sign)
    else:
        yield sign, node


def _kind(term: ast.expr, frame: Frame) -> int:
    """Return 1 for a distance, -1 for a likeness, 0 if it is neither, or not known."""
    text = ast.unparse(term)
    if isinstance(term, ast.Name):
        values = bindings(frame).get(term.id, ())
        if len(values) != 1 or values[0] is None:
            return 0
        text = ast.unparse(values[0])
    near, far = _LIKENESSES.search(text), _DISTANCES.search(text)
    if near is not None and re.match(r"1(?:\.0?)? - ", text):
        near, far = None, near
    if (near is None) == (far is None) or text.startswith("-"):
        return 0
    return 1 if near is None else -1


def _is_cut(node: ast.BinOp, function: ast.AST) -> bool:
    """Tell whether what is below zero is cut off: ``relu(x)``, ``x.clamp(min=0)``."""
    for one in walk(function):
        if isinstance(one, ast.Call):
            name = last_name(one.func)
            owner = getattr(one.func, "value", None)
            if name in _CUTTING and (owner is node or any(given is node for given in one.args)):
                return True
    return False
