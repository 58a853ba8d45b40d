"""Scores that scikit-learn turns into their negatives, and of which roots are taken."""

from __future__ import annotations

import ast

from losspick.core.score_uses import Misread
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.logged_targets import nodes_inside, stands_for
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.swapped_scores import Bound, bindings
from losspick.reading.python.text.syntax import last_name
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const

#: What validates, and what it gives: scores, or a dictionary of them.
VALIDATING = {
    "sklearn.model_selection.cross_val_score": False,
    "sklearn.model_selection.cross_validate": True,
}
_MEANS = frozenset({"mean", "median", "max", "min", "average"})


def note_roots(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note that a root is taken of scores that are negatives of errors."""
    asked = given.get(None, "scoring")
    word = asked.value if isinstance(asked, Const) else None
    if not isinstance(word, str) or not word.startswith("neg_") or machine.caught:
        return
    bound = bindings(frame)
    for one in nodes_inside(frame):
        if not _is_root(one) or not isinstance(one, ast.Call):
            continue
        inner = _scores(one.args[0], bound)
        if VALIDATING[path]:
            inner = _of_dictionary(inner, bound)
        if inner is node:
            place = frame.source.place(one)
            fact = Misread(score="sqrt", reads="errors", given=f"{word}, which are negative",
                           refused=False)  # fmt: skip
            note_wrong_score(machine, Framework.SKLEARN, fact, place)


def _of_dictionary(node: ast.expr | None, bound: Bound) -> ast.expr | None:
    """Return the dictionary that scores are taken from: ``found["test_score"]``."""
    if not isinstance(node, ast.Subscript) or getattr(node.slice, "value", None) != "test_score":
        return None
    return stands_for(node.value, bound)


def _is_root(node: ast.AST) -> bool:
    function = node.func if isinstance(node, ast.Call) and len(node.args) == 1 else None
    return last_name(function) == "sqrt"


def _scores(node: ast.expr, bound: Bound) -> ast.expr | None:
    """Return what stands below means and names."""
    inner = stands_for(node, bound)
    method = inner.func if isinstance(inner, ast.Call) else None
    if isinstance(inner, ast.Call) and getattr(method, "attr", "") in _MEANS:
        plain = inner.args[0] if inner.args else getattr(method, "value", inner)
        return stands_for(plain, bound)
    return inner
