"""Scores of what detectors of outliers tell: -1 for outliers, and small numbers for odd rows.

Labels are mostly written the other way round, as 0 and 1 with 1 for outliers.
"""

from __future__ import annotations

import ast
import re

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import SIDES
from losspick.reading.python.pairing.logged_targets import stands_for
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.swapped_scores import Bound, bindings, parameters_of
from losspick.reading.python.pairing.told_scores import is_changed
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: Detectors, and how they are asked for scores.
_DETECTORS = ("IsolationForest", "OneClassSVM", "LocalOutlierFactor", "EllipticEnvelope")
_SCORES = frozenset({"decision_function", "score_samples", "negative_outlier_factor_"})
#: Scores that rank rows; all others compare classes.
_OF_ORDER = frozenset({"roc_auc_score", "average_precision_score", "roc_curve",
                       "precision_recall_curve"})  # fmt: skip
_READ, _GIVEN = "classes 0 and 1, as the labels are", "-1 for outliers and 1 for all other rows"
_RANKED = "scores that are larger for outliers, as the labels are"
_NORMAL = "scores that are smaller for outliers"
#: Labels that are 1 for outliers, by their words, and words that may speak of all others.
_ODD = regex(r"(?i)fraud|anomal|outlier|attack|intrusi|abnormal|malicious|defect")
_EVEN = regex(r"(?i)(?<!ab)normal|inlier|benign|valid|good|==\s*0|!=|\bnot\b|~|<")
#: What turns a score around behind its back.
_TURNING = regex(r"1(?:\.0)?\s*-\s*[\w.]*(?:auc|score|average_precision)")
#: Where -1 is no label.
_NO_LABEL = regex(r"(?:axis|n_jobs|verbose)\s*=\s*-1\b|,\s*-1\s*\]|\[\s*-1\b|reshape\([^)]*-1")


def note_outlying(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note labels of 0 and 1 that are judged by the sides or scores of a detector of outliers."""
    labels = given.nodes.get(given.key(0, "y_true") or 0)
    shown = given.nodes.get(given.key(1, "y_pred", "y_score", "probas_pred") or 1)
    if machine.caught or labels is None or shown is None or given.source is not frame.source:
        return
    changed = isinstance(shown, ast.Name) and is_changed(frame, shown.id)
    if changed or "pos_label" in given.keywords:
        return
    bound, name = bindings(frame), last(path)
    asked = _asked_for(machine, stands_for(shown, bound), frame)
    truth, sides = given.get(0, "y_true"), given.get(1, "y_pred", "y_score")
    if _are_sides(sides, shown, frame) and _are_from_zero(truth, labels, bound, frame):
        said = Misread(score=name, reads=_READ, given=_GIVEN, refused=False)
    elif asked in _SCORES and name in _OF_ORDER and _are_of_outliers(labels, bound, frame):
        said = Misread(score=name, reads=_RANKED, given=_NORMAL, refused=False)
    else:
        return
    note_wrong_score(machine, Framework.SKLEARN, said, frame.source.place(node))


def _are_sides(value: Value | None, shown: ast.expr, frame: Frame) -> bool:
    """Tell whether a score is given sides as a detector predicts them.

    Those of another function may have been turned into labels in their place.
    """
    if not isinstance(value, TensorV) or value.activation != SIDES:
        return False
    handed_on = isinstance(shown, ast.Name) and shown.id in parameters_of(frame)
    return not handed_on or _REPLACING.search(frame.source.text) is None


#: Where rows of one side are looked for.
_REPLACING = regex(r"==\s*-?1\b|-1\s*:|<\s*0\b")


def _asked_for(machine: Machine, shown: ast.expr | None, frame: Frame) -> str:
    """Return how a detector is asked for what a score is given; empty: it is something else."""
    asked = shown.func if isinstance(shown, ast.Call) else shown
    if not isinstance(asked, ast.Attribute):
        return ""
    owner = machine.evaluate(asked.value, frame)
    known = isinstance(owner, EstimatorV) and last(owner.path) in _DETECTORS
    return asked.attr if known else ""


def _are_from_zero(value: Value | None, labels: ast.expr, bound: Bound, frame: Frame) -> bool:
    """Tell whether labels are 0 and 1: by their values, or as the program looks for 0."""
    if isinstance(value, TensorV) and value.targets is not None:
        return value.targets is TargetDomain.ZERO_ONE and not value.made
    text = _NO_LABEL.sub("", frame.source.text)
    column = _column(stands_for(labels, bound))
    if not column or "-1" in text:
        return False
    named = rf"(?:[\"']{re.escape(column)}[\"']\]|\.{re.escape(column)})"
    return re.search(rf"{named}\s*==\s*0(?![.\d])", text) is not None


def _column(node: ast.expr | None) -> str:
    """Return the name of a column of a table, which others may be read by, too."""
    if isinstance(node, ast.Attribute) and node.attr == "values":
        return _column(node.value)
    index = node.slice if isinstance(node, ast.Subscript) else None
    return index.value if isinstance(index, ast.Constant) and isinstance(index.value, str) else ""


def _are_of_outliers(labels: ast.expr, bound: Bound, frame: Frame) -> bool:
    """Tell whether 1 stands for outliers, by the words for the labels."""
    words = ast.unparse(labels)
    told = stands_for(labels, bound)
    words += f" {ast.unparse(told)}" if told is not None else ""
    odd = _ODD.search(words) is not None and _EVEN.search(words) is None
    return odd and _TURNING.search(frame.source.text) is None
