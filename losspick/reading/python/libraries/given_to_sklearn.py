"""What scores, validations and estimators are given, as far as its text tells that it is amiss."""

from __future__ import annotations

import ast

from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.label_refusals import RANKING, note_fitted, note_ranked
from losspick.reading.python.libraries.starts import SCORES, note_started
from losspick.reading.python.pairing.misread import READING, note_log_rates, note_misread
from losspick.reading.python.pairing.swapped_scores import UNLIKE, note_swapped
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const

_VALIDATING = frozenset({"sklearn.model_selection.cross_val_score",
                         "sklearn.model_selection.cross_validate"})  # fmt: skip
#: What fits an estimator to rows that it is given behind it.
_FITTING = _VALIDATING | {"sklearn.model_selection.cross_val_predict"}
#: Scores that read the probabilities of the second of two classes.
_OF_SECOND = frozenset(
    f"sklearn.metrics.{name}"
    for name in ("roc_auc_score", "average_precision_score", "brier_score_loss")
)
#: Scores of two classes, and curves.
_RANKING = _OF_SECOND | {"sklearn.metrics.roc_curve", "sklearn.metrics.precision_recall_curve"}
#: What gives the scores that a program may choose by.
_SCORING = ("sklearn.metrics.", "sklearn.model_selection.cross_val")
#: What estimators call the quantile that they are trained for.
_QUANTILES = frozenset({"alpha", "quantile", "quantile_alpha"})
#: What finds outliers.
_DETECTORS = ("IsolationForest", "OneClassSVM", "LocalOutlierFactor", "EllipticEnvelope")
_TRANSFORMING = "sklearn.compose.TransformedTargetRegressor"
#: How scores of amounts end, and what brings labels into another unit.
_OF_AMOUNTS = ("_error", "_score", "_loss", "_deviance")
_CHANGING = ("log", "sqrt(", "Scaler(", "Transformer(", "boxcox", ".std(")


def note_given(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note what is given to an estimator, a score or a validation, and is not for it."""
    if path in _RANKING or path in _VALIDATING:
        _note_ranked(machine, path, given, frame)
    if path in _FITTING:
        note_fitted(machine, given.get(0, "estimator"), given, frame.source.place(node), frame)
    if path.startswith(_SCORING):
        from losspick.reading.python.libraries.chosen_best import keep_in_mind

        keep_in_mind(machine, frame.source)
    if given.whole:
        _note_score(machine, path, given, node, frame)
        _note_options(machine, path, given, node, frame)


def _note_score(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note a score or a validation that is given something else than it reads."""
    if path in UNLIKE:
        note_swapped(machine, path, given, node, frame)
    if path in READING:
        note_misread(machine, path, given, node, frame)
        if any(map(frame.source.text.__contains__, _DETECTORS)):
            from losspick.reading.python.pairing.outlying import note_outlying

            note_outlying(machine, path, given, node, frame)
    if path in SCORES and machine.memory.starts:
        note_started(machine, path, given)
    if path in _OF_SECOND and ", 0]" in frame.source.text:
        from losspick.reading.python.libraries.other_units import note_first_column

        note_first_column(machine, path, given, node, frame)
    if path in _VALIDATING and "sqrt(" in frame.source.text:
        from losspick.reading.python.pairing.negative_scores import note_roots

        note_roots(machine, path, given, node, frame)
    if path.endswith(_OF_AMOUNTS):
        note_log_rates(machine, path, given, frame.source.place(node))
    if path.endswith(_OF_AMOUNTS) and _changes_units(machine, frame):
        from losspick.reading.python.libraries.other_units import OF_AMOUNTS, note_score

        if path in OF_AMOUNTS:
            note_score(machine, path, given, node, frame)


def _changes_units(machine: Machine, frame: Frame) -> bool:
    """Tell whether a program may bring labels into another unit, in whichever of its files."""
    project = machine.project
    for path in (frame.source.path, project.own, *project.loaded):
        source = project.sources.get(path)
        if source is not None and any(map(source.text.__contains__, _CHANGING)):
            return True
    return False


def _note_ranked(machine: Machine, path: str, given: Arguments, frame: Frame) -> None:
    """Note labels that are amounts, where a score of two classes is asked for."""
    asked = given.get(None, "scoring")
    word = asked.value if isinstance(asked, Const) else None
    if path in _VALIDATING and word not in RANKING:
        return
    key = given.key(2, "y") if path in _VALIDATING else given.key(0, "y_true")
    label = given.nodes.get(key) if key is not None and given.source is frame.source else None
    if label is not None:
        note_ranked(machine, last(path) if path in _RANKING else str(word), label, frame)


def _note_options(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Note options of an estimator by what the program computes them as."""
    if path == _TRANSFORMING and "transformer" in given.nodes:
        from losspick.reading.python.libraries.target_transformers import note_transformer

        note_transformer(machine, given, frame.source.place(node), frame)
    if not _QUANTILES.isdisjoint(given.keywords) and "uantile" in frame.source.text:
        from losspick.reading.python.pairing.crossed_quantiles import note_crossed

        library = Framework(path.partition(".")[0])
        note_crossed(machine, library, node, frame.source.place(node), frame)
    if "class_weight" in given.nodes or "class_weights" in given.nodes:
        from losspick.reading.python.libraries.growing_weights import note_class_weights

        note_class_weights(machine, path, given, frame)
