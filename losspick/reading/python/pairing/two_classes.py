"""Estimators whose objective is one of two classes, and labels of which more are known."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.whole_labels import KEPT_BY, are_names
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import children_of, last_name, walk
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, TensorV, Value

#: Objectives of two classes; classifiers of other libraries take another one by themselves.
_OF_TWO = {
    Framework.CATBOOST: frozenset({"Logloss", "CrossEntropy"}),
    Framework.XGBOOST: frozenset({"binary:logistic", "binary:logitraw", "binary:hinge"}),
    Framework.LIGHTGBM: frozenset({"binary"}),
}
_TWO = 2
#: What chooses rows by their values, of which fewer classes may be left than have numbers.
_CHOOSING = regex(
    r"(?<=[\w\])])\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*?(?:[<>]|[!=]=)"
    r"|\.(?:query|where|drop_duplicates|groupby|set_label|set_info)\("
)
_CHOOSING_METHODS = frozenset({"query", "where", "drop_duplicates", "set_label", "set_info"})
#: Those that leave out rows of groups, or whole groups.
_OF_GROUPS = frozenset({"filter", "head", "tail", "nth", "first", "last", "sample", "apply"})


def note_several(
    machine: Machine, estimator: EstimatorV, labels: Value | None, place: Location
) -> None:
    """Note that what is trained with an objective of two classes is given labels of more."""
    library = estimator.framework
    if estimator.own or estimator.loss not in _OF_TWO.get(library, ()):
        return
    if library is not Framework.CATBOOST and estimator.path.endswith("Classifier"):
        return  # by three classes, they take the objective of several
    classes = several(machine, labels, place)
    if classes is None or machine.caught:
        return
    name = last(estimator.path)
    written = name if name[0].isupper() else estimator.path
    said = (
        f"{written} with {estimator.loss} takes two classes, and is fitted to labels of {classes}"
    )
    note_refusal(machine, estimator.framework, said, place)


def several(machine: Machine, labels: Value | None, place: Location) -> int | None:
    """Return how many classes labels have that a program has named, if they are more than two."""
    if not isinstance(labels, TensorV):
        return None
    if labels.targets is not TargetDomain.CLASS_INDEX and not are_names(labels):
        return None
    if labels.made or labels.classes is None or labels.classes <= _TWO or labels.dtype == "bool":
        return None
    return None if _leaves_out(machine, labels, place) else labels.classes


def _leaves_out(machine: Machine, labels: TensorV, place: Location) -> bool:
    """Tell whether rows may be left out by their labels in a file."""
    source = machine.project.sources.get(place.path)
    if source is None or (_CHOOSING.search(source.text) is not None and _chooses(source.tree)):
        return True
    return ".isin(" in source.text and labels.name != KEPT_BY


#: What rows are chosen for to be counted, shown or averaged.
_REPORTING = frozenset({"print", "mean", "nanmean", "median", "std", "sum", "len", "info", "debug",
                        "accuracy_score", "f1_score", "recall_score", "precision_score", "scatter",
                        "plot", "hist"})  # fmt: skip


def _chooses(node: ast.AST) -> bool:
    """Tell whether rows are chosen by their values, but for a report."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        node = whole(node)
    if isinstance(node, ast.Call):
        name = last_name(node.func)
        if name in _REPORTING:
            return False
        if name in _CHOOSING_METHODS or (name in _OF_GROUPS and ".groupby(" in ast.unparse(node)):
            return True
    if isinstance(node, ast.Subscript) and any(
        isinstance(one, ast.Compare) for one in walk(node.slice)
    ):
        return True
    return any(map(_chooses, children_of(node)))
