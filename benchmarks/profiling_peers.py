"""The published rules by which other tools tell what a target is, in a few lines each.

scikit-learn's is its own function ``sklearn.utils.multiclass.type_of_target``. AutoGluon's is
written after ``infer_problem_type`` of ``autogluon.core.utils`` (Apache 2.0), Ludwig's after
``infer_type`` of ``ludwig.utils.automl.type_inference`` (Apache 2.0). The plain rule is the one
that most scripts carry: few distinct numbers are classes. Each answers in the words of tasks; the
nearest kind stands for it (a regression is "continuous"), since none tells kinds of numbers apart.
None knows ordered classes either: for them, classes count as the right task.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

#: Up to this many distinct numbers the plain rule sees classes.
PLAIN_LIMIT = 20

#: AutoGluon: whole numbers are classes where at most this share of the rows is distinct.
AUTOGLUON_SHARE, AUTOGLUON_SHARE_LARGE = 0.1, 0.05
AUTOGLUON_LARGE, AUTOGLUON_MOST_CLASSES = 1000, 1000

#: Ludwig: a category has fewer distinct values than this share of the rows; longer texts
#: are text.
LUDWIG_SHARE, LUDWIG_WORDS = 0.5, 5
LUDWIG_BOOLEANS = frozenset(
    ("t", "f", "yes", "no", "y", "n", "true", "false", "1", "0", "1.0", "0.0", "-1", "-1.0")
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule makes of a target, in our words."""

    kind: str
    task: str


REGRESSION = Answer("continuous", "regression")
BINARY = Answer("binary", "binary")
MULTICLASS = Answer("multiclass", "multiclass")
MULTILABEL = Answer("multilabel", "multilabel")
SEVERAL = Answer("multi_target", "regression")
NOTHING = Answer("unusable", "none")


def scikit_learn(frame: Any) -> Answer:
    """Ask ``type_of_target``, of a single column or of all at once; missing rows are left out."""
    from sklearn.utils.multiclass import type_of_target

    values = frame.dropna().to_numpy()
    values = values[:, 0] if values.shape[1] == 1 else values
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = type_of_target(values.astype(str) if values.dtype == object else values)
    except (TypeError, ValueError):
        return NOTHING
    known = {
        "continuous": REGRESSION,
        "binary": BINARY,
        "multiclass": MULTICLASS,
        "multilabel-indicator": MULTILABEL,
        "continuous-multioutput": SEVERAL,
        "multiclass-multioutput": SEVERAL,
    }
    return known.get(found, NOTHING)


def autogluon(frame: Any) -> Answer:
    """Count distinct values: a share of the rows parts classes from numbers."""
    values = _single(frame)
    if values is None or values.empty:
        return NOTHING
    distinct = values.nunique()
    if distinct == 2:
        return BINARY
    if not _numeric(values):
        return MULTICLASS
    limit = AUTOGLUON_SHARE_LARGE if len(values) > AUTOGLUON_LARGE else AUTOGLUON_SHARE
    few = distinct / len(values) <= limit and distinct <= AUTOGLUON_MOST_CLASSES
    return MULTICLASS if few and _whole(values) else REGRESSION


def ludwig(frame: Any) -> Answer:
    """Two usual words are binary; texts, and whole numbers without a gap, are categories."""
    values = _single(frame)
    if values is None or values.nunique() <= 1:
        return NOTHING
    distinct = values.unique()
    complete = not frame.iloc[:, 0].isna().any()
    if len(distinct) == 2 and complete and {str(v).lower() for v in distinct} <= LUDWIG_BOOLEANS:
        return BINARY
    number = _numeric(values)
    if not number and values.astype(str).str.split().str.len().mean() >= LUDWIG_WORDS:
        return NOTHING
    few = len(distinct) < len(frame) * LUDWIG_SHARE
    if few and (not number or _in_sequence(values)):
        return BINARY if len(distinct) == 2 else MULTICLASS
    return REGRESSION if number else NOTHING


def plain(frame: Any) -> Answer:
    """Two values are binary, few numbers and all texts are classes, the rest is regression."""
    values = _single(frame)
    if values is None:
        return SEVERAL
    distinct = values.nunique()
    if distinct == 2:
        return BINARY
    return REGRESSION if _numeric(values) and distinct > PLAIN_LIMIT else MULTICLASS


PEERS: dict[str, Callable[[Any], Answer]] = {
    "scikit-learn type_of_target": scikit_learn,
    "AutoGluon's rule": autogluon,
    "Ludwig's rule": ludwig,
    "distinct count (20)": plain,
}


def _single(frame: Any) -> Any:
    """Return the values of a single column without missing and infinite ones, else None."""
    if frame.shape[1] != 1:
        return None
    values = frame.iloc[:, 0]
    if _numeric(values):
        values = values[~values.isin([np.inf, -np.inf])]
    return values.dropna()


def _numeric(values: Any) -> bool:
    from pandas.api.types import is_bool_dtype, is_numeric_dtype

    return bool(is_numeric_dtype(values)) and not is_bool_dtype(values)


def _whole(values: Any) -> bool:
    return bool((values.astype(float) % 1 == 0).all())


def _in_sequence(values: Any) -> bool:
    return _whole(values) and values.max() - values.min() + 1 == values.nunique()
