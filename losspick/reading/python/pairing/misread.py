"""Scores of scikit-learn that are given classes for probabilities, or the other way round.

What they are given is told by what it is computed of in the same function, and by what is known
of that.
"""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.score_uses import Misread
from losspick.core.spec import LOGITS, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import (
    CLASSES,
    CUT_SHARES,
    KEPT,
    LOG_RATES,
    MARGINS,
    OF_A_FILE,
    RAW,
    TABLE,
    cut_shares,
    is_of_booster,
)
from losspick.reading.python.pairing.comparing import note_labels
from losspick.reading.python.pairing.first_columns import FIRST, is_of_first
from losspick.reading.python.pairing.noting import note_wrong_score
from losspick.reading.python.pairing.scores import Score
from losspick.reading.python.pairing.swapped_scores import bindings
from losspick.reading.python.pairing.told_scores import (
    AMOUNTS,
    CHOSEN_CLASSES,
    RAW_SCORES,
    SHARES,
    Told,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    TensorV,
    Value,
)

#: What is no class, though it is made of zeros and ones.
_TABLE = "the probabilities of all classes, each cut on its own"
#: Scores by what they read: an order of rows, probabilities, or classes.
_OF_ORDER = ("roc_auc_score", "average_precision_score", "roc_curve", "precision_recall_curve")
_OF_SHARES = ("log_loss", "brier_score_loss")
_OF_CLASSES = (
    "accuracy_score", "balanced_accuracy_score", "f1_score", "fbeta_score", "precision_score",
    "recall_score", "jaccard_score", "cohen_kappa_score", "matthews_corrcoef",
    "confusion_matrix", "classification_report", "precision_recall_fscore_support",
    "hamming_loss", "zero_one_loss",
)  # fmt: skip
#: What a curve of calibration reads; of classes it has two points.
_OF_BINS = "probabilities between 0 and 1"
READING = {
    **{f"sklearn.metrics.{name}": "scores that rank the rows" for name in _OF_ORDER},
    **{f"sklearn.metrics.{name}": SHARES for name in _OF_SHARES},
    **{f"sklearn.metrics.{name}": CHOSEN_CLASSES for name in _OF_CLASSES},
    **{f"sklearn.calibration.{name}": _OF_BINS
       for name in ("calibration_curve", "CalibrationDisplay.from_predictions")},
}  # fmt: skip
#: What each kind of score can't read.
_UNFIT = {
    SHARES: (CHOSEN_CLASSES, RAW_SCORES, _TABLE),
    CHOSEN_CLASSES: (SHARES, AMOUNTS, RAW_SCORES, _TABLE),
    _OF_BINS: (RAW_SCORES, CHOSEN_CLASSES),
}
_PREDICTED = ("y_pred", "y_score", "y_proba", "y_prob", "probas_pred")
#: Scores that bring raw scores into the range of probabilities, where they are told to.
_SCALING = "normalize"
#: Names of classes that are given to a score on purpose, to be compared with probabilities.
_HARD = regex(r"(?i)hard|_bin(?:ary)?\b")


def note_misread(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note a score that is given something else than it reads."""
    if READING[path] == CHOSEN_CLASSES:
        truth, cut = given.get(0, "y_true") or UNKNOWN, given.get(1, "y_pred") or UNKNOWN
        note_labels(machine, truth, cut, frame.source.place(node))
    key = given.key(1, *_PREDICTED)
    shown = given.nodes.get(key) if key is not None and given.source is frame.source else None
    named = isinstance(shown, ast.Name) and _HARD.search(shown.id) is not None
    if machine.caught or shown is None or named or _SCALING in given.keywords:
        return
    reads = READING[path]
    if path == _OF_TWO and "multi_class" not in given.keywords and _is_of_several(given):
        _note(machine, (last(path), "the scores of one class", _SEVERAL), node, frame)
        return
    if ", 0]" in frame.source.text and is_of_first(last(path), given, shown, frame):
        _note(machine, (last(path), "probabilities of the second class", FIRST), node, frame)
        return
    value = given.get(1, *_PREDICTED)
    table = _cut_table(value, given.get(0, "y_true"), frame)
    told = _TABLE if table else Told(machine, frame, bindings(frame)).of(shown)
    told = told or _of_value(value)
    if reads == SHARES and told in (None, AMOUNTS) and _called(shown) == "clip":
        told = _of_clipped(machine, shown, frame) or told
    if reads == SHARES and told in (None, AMOUNTS):
        _note_scores(machine, value, last(path), frame.source.place(node))
    if told is None:
        return
    if told != _CUT_DOWN and told not in _UNFIT.get(reads, (CHOSEN_CLASSES,)):
        return
    _note(machine, (last(path), reads, told), node, frame)


def note_log_rates(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note a score of amounts that is given the logarithms that an own objective trains."""
    value, labels = given.get(1, "y_pred"), given.nodes.get(given.key(0, "y_true") or 0)
    logged = labels is None or "log" in ast.unparse(labels)
    known = isinstance(value, TensorV) and value.activation == LOG_RATES
    if known and not logged and not machine.caught:
        said = Misread(
            score=last(path),
            reads="predicted amounts",
            given="predicted logarithms of them",
            refused=False,
        )
        note_wrong_score(machine, Framework.SKLEARN, said, place)


def _called(node: ast.expr) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    name: str = getattr(function, "attr", "")
    return name


def _of_clipped(machine: Machine, node: ast.expr, frame: Frame) -> str | None:
    """Return that raw scores are cut off where probabilities end: ``np.clip(raw, e, 1 - e)``."""
    inner = node.args[0] if isinstance(node, ast.Call) and node.args else None
    value = machine.evaluate(inner, frame) if isinstance(inner, ast.Name) else None
    return RAW_SCORES if isinstance(value, TensorV) and value.name == RAW else None


def _note_scores(machine: Machine, value: Value | None, name: str, place: Location) -> None:
    """Note that a score reads what a network gives as probabilities: its loss tells if it is."""
    if not isinstance(value, TensorV) or not value.made or not value.predicted:
        return
    if value.activation in ("linear", OF_A_FILE, KEPT):
        said = Misread(score=name, reads=SHARES, given=RAW_SCORES, refused=True)
        machine.scores.append(Score(value, None, "", place, misread=said))


#: What is called a probability.
_NAMED = regex(r"(?i)^(?!.*(?:log|raw|problem|probe|margin)).*(?:prob|chance)")


def note_named(machine: Machine, name: object, value: TensorV, place: Location) -> None:
    """Note that what a network gives is handed out under the name of a probability."""
    raw = value.made and value.activation in ("linear", OF_A_FILE)
    if raw and isinstance(name, str) and _NAMED.match(name) is not None:
        said = Misread(score=repr(name), reads=SHARES, given=LOGITS, refused=False)
        machine.scores.append(Score(value, None, "", place, misread=said))


def note_limit_of_shares(machine: Machine, value: TensorV, node: ast.Compare, frame: Frame) -> None:
    """Note a limit between 0 and 1 for what is called a probability, and a network gives."""
    raw = value.made and value.predicted and value.activation in ("linear", OF_A_FILE)
    if not raw or not isinstance(node.left, ast.Name) or _NAMED.match(node.left.id) is None:
        return
    words = repr(ast.unparse(node))
    said = Misread(score=words, reads=SHARES, given=LOGITS, refused=False)
    machine.scores.append(Score(value, None, "", frame.source.place(node), misread=said))


def note_limit(machine: Machine, node: ast.Compare, frame: Frame) -> None:
    """Note a limit for probabilities that the classes are compared with that predict gives."""
    if machine.caught or not isinstance(node.ops[0], ast.Gt | ast.GtE):
        return
    bound = bindings(frame)
    values = bound.get(node.left.id, ()) if isinstance(node.left, ast.Name) else (node.left,)
    shown = values[0] if len(values) == 1 else None
    method = shown.func if isinstance(shown, ast.Call) else None
    if not isinstance(method, ast.Attribute) or method.attr != "predict" or shown is None:
        return
    if Told(machine, frame, bound).of(shown) == CHOSEN_CLASSES:
        _note(machine, (ast.unparse(node), SHARES, _CUT_CLASSES), node, frame)


#: What is cut as if it were probabilities.
_CUT_CLASSES = "classes, as predict gives them"


def _note(machine: Machine, said: tuple[str, str, str], node: ast.AST, frame: Frame) -> None:
    name, reads, told = said
    place = frame.source.place(node)
    refused = reads == CHOSEN_CLASSES or told in (RAW_SCORES, _SEVERAL)
    fact = Misread(score=name, reads=reads, given=told, refused=refused)
    note_wrong_score(machine, Framework.SKLEARN, fact, place)


def _cut_table(value: Value | None, labels: Value | None, frame: Frame) -> bool:
    """Tell whether probabilities of exclusive classes were made zeros and ones, each on its own.

    Labels may be written in the same way.
    """
    if not isinstance(value, TensorV) or not value.predicted:
        return False
    whole = value.dtype == "int" and cut_shares(value) is not None
    if not whole and value.activation != CUT_SHARES:
        return False
    known = labels.targets if isinstance(labels, TensorV) else None
    return known is TargetDomain.CLASS_INDEX or _IN_ROWS.search(frame.source.text) is None


#: What writes labels as rows of zeros and ones.
_IN_ROWS = regex(r"get_dummies|inari[sz]e|OneHot|one_hot|to_categorical|\beye\(|argmax|idxmax")
#: Probabilities that were turned into whole numbers without a limit.
_CUT_DOWN = "probabilities cut down to whole numbers"
_SEVERAL = "probabilities of several classes"
#: A score of two classes, unless it is told how to part several.
_OF_TWO = "sklearn.metrics.roc_auc_score"


def _is_of_several(given: Arguments) -> bool:
    """Tell whether one label a row meets what a booster of several classes gives."""
    labels, shares = given.get(0, "y_true"), given.get(1, "y_score")
    alone = isinstance(labels, TensorV) and labels.rank == 1 and not labels.made
    several = isinstance(shares, TensorV) and shares.activation in ("softmax", TABLE)
    return alone and several and isinstance(shares, TensorV) and is_of_booster(shares)


def _of_value(value: Value | None) -> str | None:
    """Return what is known of an array without looking at where it comes from."""
    if not isinstance(value, TensorV) or not value.made:
        return None
    if value.activation == CLASSES and is_of_booster(value):
        return CHOSEN_CLASSES
    if value.dtype == "int" and value.activation == "sigmoid" and is_of_booster(value):
        return _CUT_DOWN
    if value.dtype in ("int", "bool"):
        return None
    if value.activation in ("sigmoid", "softmax", TABLE):
        return SHARES
    if value.name == RAW or value.activation == MARGINS:
        return RAW_SCORES
    return AMOUNTS if value.predicted and value.activation == "linear" else None
