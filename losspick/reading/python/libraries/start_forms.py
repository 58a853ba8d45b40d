"""What rows are given as the scores that training starts from, as it is written."""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.libraries.label_formulas import word_of
from losspick.reading.python.pairing.swapped_scores import bindings
from losspick.reading.python.programs.flow_reading import flow_of
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import NONE

#: How the libraries call the scores that training starts from.
OPTIONS = ("init_score", "base_margin", "baseline")
#: Scores that differ from row to row, or one number for all rows: it may be either.
EACH, ANY = "of each row", "of any kind"
#: Probabilities in the place of log-odds, and exposures in that of their logarithms.
SHARES, EXPOSURES = "probabilities", "exposures"
PREDICTING = frozenset({"predict", "predict_proba", "decision_function", "staged_predict"})


def predicts(node: ast.AST) -> bool:
    """Tell whether an expression asks a model for its predictions, and takes no mean of them."""
    names = {getattr(one, "attr", "") for one in walk(node)}
    return not names.isdisjoint(PREDICTING) and names.isdisjoint({"mean", "median"})


def _is_zero(node: ast.expr) -> bool:
    return any("zeros" in getattr(one, "attr", "") for one in walk(node))


def start_of(machine: Machine, given: Arguments, key: str | int, frame: Frame) -> str:
    """Return what kind of scores rows are given to start from; empty: none."""
    if given.keywords.get(str(key)) == NONE:
        return ""
    node = given.nodes.get(key) if given.source is frame.source else None
    if isinstance(node, ast.Name):
        values = bindings(frame).get(node.id, ())
        node = values[0] if len(values) == 1 else None
    if node is None:
        return ANY
    if _is_zero(node):
        return ""
    if _is_share(node):
        return SHARES
    if _is_exposure(machine, node, frame):
        return EXPOSURES
    return EACH if predicts(node) else ANY


#: What leaves probabilities what they are.
_KEEPING = frozenset({"values", "astype", "ravel", "asarray", "array", "reshape", "to_numpy"})


def _is_share(node: ast.expr) -> bool:
    """Tell whether an expression is what a classifier gives as probabilities, as they are."""
    while True:
        if isinstance(node, ast.Subscript) or (
            isinstance(node, ast.Attribute) and node.attr in _KEEPING
        ):
            node = node.value
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", "")
            if name == "predict_proba":
                return True
            if name not in _KEEPING:
                return False
            inner = [*node.args[:1], node.func]
            node = inner[0]
        else:
            return False


_EXPOSED = regex(r"(?i)(?:expos(?:ure)?s?|duration_years|years_at_risk)$")


def _is_exposure(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression is a column of exposures that nothing is computed of."""
    word = word_of(node)
    if _EXPOSED.match(word) is None or "log" in word:
        return False
    bound = flow_of(machine, frame.source).set_to(word)
    named = isinstance(node, ast.Name)  # not a column: it may be anything
    return not bound and not named
