"""Data sets that come with scikit-learn, and those that it draws."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.openml import of_openml
from losspick.reading.python.data.whole_labels import ALL_CLASSES, IN_ORDER
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    ListV,
    TableV,
    TensorV,
    Value,
)

#: Data sets whose rows stand in the order of their classes.
_SORTED = frozenset({"load_iris", "load_wine"})


#: Data sets whose classes are numbered from 1 on.
_FROM_ONE = frozenset({"fetch_covtype"})


#: How many classes the labels have.
_CLASSES = {"make_classification": 2,
                    "fetch_covtype": 7, "load_iris": 3, "load_wine": 3, "load_digits": 10,
                    "load_breast_cancer": 2,
                    "make_moons": 2, "make_circles": 2, "make_blobs": 3,
                    "make_gaussian_quantiles": 3, "fetch_lfw_pairs": 2, "fetch_20newsgroups": 20,
                    "fetch_20newsgroups_vectorized": 20, "fetch_olivetti_faces": 40}  # fmt: skip


#: Of what kind the numbers are that are to be predicted.
_VALUES = {
    "load_boston": TargetDomain.POSITIVE,
    "load_diabetes": TargetDomain.POSITIVE,
    "fetch_california_housing": TargetDomain.POSITIVE,
    "make_regression": TargetDomain.REAL,
    "make_friedman1": TargetDomain.REAL,
    "make_friedman2": TargetDomain.POSITIVE,
    "make_friedman3": TargetDomain.REAL,
    "make_sparse_uncorrelated": TargetDomain.REAL,
}


def of_sklearn(name: str, given: Arguments) -> Value | None:
    """Return what a loader or a generator gives; None: it is not known."""
    if name == "fetch_openml":
        return of_openml(given)
    labels = _labels(name, given)
    if labels is None:
        return None
    if name.startswith("make_") or given.get(None, "return_X_y") == Const(True):
        unlike = name in _OF_TEXTS or given.get(None, "as_frame") is not None
        table = UNKNOWN if unlike else TensorV(rank=2)
        return ListV([table, labels], kind="tuple")
    named = _COLUMNS.get(name, "target")
    return DictV({"target": labels, "frame": TableV({named: labels})}, whole=False)


#: What the column of the labels is called in a frame, where it is not the target.
_COLUMNS = {"fetch_covtype": "Cover_Type", "fetch_california_housing": "MedHouseVal"}


#: Data sets whose inputs are texts, in one list.
_OF_TEXTS = frozenset({"fetch_20newsgroups"})


#: Labels of other forms.
_OTHERS = {
    "make_hastie_10_2": TensorV(targets=TargetDomain.PLUS_MINUS_ONE, dtype="float", rank=1),
    "make_multilabel_classification": TensorV(targets=TargetDomain.MULTI_HOT, dtype="int", rank=2),
    "load_linnerud": TensorV(targets=TargetDomain.POSITIVE, dtype="float", rank=2),
}


#: Where a count of the classes may stand; the digits' did in releases before 1.0.
_COUNTED_AT = {"make_blobs": 2, "load_digits": 0, "make_classification": 5,
               "make_gaussian_quantiles": 4}  # fmt: skip


def _labels(name: str, given: Arguments) -> TensorV | None:
    if name in _OTHERS:
        return _OTHERS[name]
    if name in _VALUES:
        rank = None if given.get(None, "n_targets") is not None else 1
        return TensorV(targets=_VALUES[name], dtype="float", rank=rank)
    classes = _CLASSES.get(name)
    wanted = given.get(_COUNTED_AT.get(name), "n_classes", "n_class", "categories", "centers")
    if name == "make_blobs" and wanted in (None, Const(None)):
        listed_sizes = given.get(0, "n_samples")  # of each centre, if there are several
        wanted = listed_sizes if isinstance(listed_sizes, ListV) else wanted
    if wanted not in (None, Const(None)):  # some of the classes, or so many
        number = wanted.value if isinstance(wanted, Const) else None
        listed = len(wanted.items) if isinstance(wanted, ListV) and wanted.whole else None
        classes = number if isinstance(number, int) else listed
    if classes is None:
        return None
    kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
    lowest = int(name in _FROM_ONE)
    called = IN_ORDER if name in _SORTED else ALL_CLASSES
    return TensorV(targets=kind, dtype="int", classes=classes, rank=1, lowest=lowest, name=called)
