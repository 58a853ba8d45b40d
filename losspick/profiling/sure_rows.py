"""Wrong labels: how often a quick honest model is contradicted where it is surest.

Where a class can be told for certain, what is left of other labels is noise; so the rows that are
surest of a class bound the rate at which its labels are wrong at random (Menon et al. 2015; Liu &
Tao 2016). Where classes overlap everywhere, the bound is loose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.errors import MissingExtraError
from losspick.profiling.features import Features, features_of
from losspick.profiling.leaks import class_leaks, leak_warnings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]

LABELLED = frozenset({Kind.BINARY, Kind.MULTICLASS})

#: Rows that the models are fitted to, and parts of the cross-validation.
MOST_ROWS, FOLDS = 20_000, 5

#: Classes that are looked at, and the fewest rows of one.
MOST_CLASSES, FEWEST = 10, 20

#: The surest rows of a class: a tenth of its rows, at least so many, at most half of them.
PART, LEAST = 10, 20


def with_sure_errors(
    profile: Profile, target: Column, others: Sequence[Column], weight: Column | None = None
) -> Profile:
    """Add what cross-validated gradient boosting explains, and how far it doubts the labels.

    Args:
        profile: Of a target of two or more classes.
        target: Its column.
        others: The features.
        weight: Observation weights.

    Raises:
        MissingExtraError: scikit-learn is not installed.
    """
    labels, weights = _labels(target, weight)
    rows = _looked_at(labels, profile)
    features = features_of(others, rows) if rows.size else None
    refused = _refusal(features, others, profile)
    if features is None or refused:
        return replace(profile, source=(*profile.source, f"labels not checked: {refused}"))
    _, codes = np.unique(labels[rows], return_inverse=True)
    leaking = class_leaks(features, codes)  # stay in: without them, labels would seem wrong
    predicted = _predictions(features, codes, weights[rows])
    text = (
        f"labels checked: {rows.size:,} rows, cross-validated gradient boosting on {features.told}"
    )
    return replace(
        profile,
        source=(*profile.source, text),
        warnings=(*profile.warnings, *leak_warnings(leaking, features, "the classes")),
        sure_error_share=sure_error_share(predicted, codes, weights[rows]),
        explained_share=_explained(predicted, codes, weights[rows]),
    )


def _explained(predicted: Array, codes: NDArray[np.intp], weights: Array) -> float:
    """Return the share of the variance of the classes' indicators that is explained."""
    shares = np.bincount(codes, weights, predicted.shape[1]) / weights.sum()
    own = np.eye(predicted.shape[1])[codes]
    left = weights @ ((own - predicted) ** 2).sum(axis=1)
    return 1.0 - float(left / (weights @ ((own - shares) ** 2).sum(axis=1)))


def sure_error_share(predicted: Array, codes: NDArray[np.intp], weights: Array) -> float:
    """Return the share of other labels among the rows surest of each class, by class shares.

    One right and one wrong label are added to each class (the rule of succession): of the few rows
    looked at, none may be wrong by chance.

    Args:
        predicted: Probabilities of the classes, shape (rows, classes), of models that never saw
            the row.
        codes: The labels, 0 to classes - 1.
        weights: Positive.
    """
    shares = np.bincount(codes, weights, predicted.shape[1]) / weights.sum()
    found = 0.0
    for code, share in enumerate(shares.tolist()):
        own = int((codes == code).sum())
        most = min(max(LEAST, own // PART), own // 2)
        sure = np.argsort(-predicted[:, code], kind="stable")[:most]
        wrong = float(np.average(codes[sure] != code, weights=weights[sure]))
        found += share * (wrong * most + 1.0) / (most + 2.0)
    return found


def _labels(target: Column, weight: Column | None) -> tuple[NDArray[np.intp], Array]:
    """Return a code for each row, -1 where there is no label or no weight, and the weights."""
    if target.numbers is not None:
        known = ~np.isnan(target.numbers)
        labels = np.full(target.rows, -1, dtype=np.intp)
        labels[known] = np.unique(target.numbers[known], return_inverse=True)[1]
    else:
        assert target.codes is not None
        labels = target.codes.astype(np.intp)
    if weight is None:
        return labels, np.ones(target.rows)
    assert weight.numbers is not None
    return np.where(weight.numbers > 0, labels, -1), weight.numbers


def _looked_at(labels: NDArray[np.intp], profile: Profile) -> NDArray[np.intp]:
    """Return the rows of classes that have enough of them, evenly spaced over all; maybe none."""
    if (profile.class_count or 0) > MOST_CLASSES:
        return np.empty(0, dtype=np.intp)
    usable = np.flatnonzero(labels >= 0)
    some = usable[:: -(-usable.size // MOST_ROWS) or 1]
    counts = np.bincount(labels[some], minlength=1)
    rows: NDArray[np.intp] = some[counts[labels[some]] >= FEWEST]
    return rows if (counts >= FEWEST).sum() > 1 else rows[:0]


def _refusal(features: Features | None, others: Sequence[Column], profile: Profile) -> str | None:
    if not others:
        return "the table has no other column"
    if (profile.class_count or 0) > MOST_CLASSES:
        return f"{profile.class_count} classes are too many"
    if features is None:
        return f"fewer than two classes have {FEWEST} rows"
    return None if features.names else "no other column holds numbers or repeated words"


def _predictions(features: Features, codes: NDArray[np.intp], weights: Array) -> Array:
    """Return for each row the probabilities by models that never saw it."""
    try:
        from sklearn.ensemble import HistGradientBoostingClassifier
        from sklearn.model_selection import StratifiedKFold
        from threadpoolctl import threadpool_limits
    except ImportError:
        raise MissingExtraError(
            "checking labels needs scikit-learn", where="--given-features", extra="trial"
        ) from None
    predicted = np.empty((codes.size, int(codes.max()) + 1))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for seen, unseen in folds.split(features.matrix, codes):
        model = HistGradientBoostingClassifier(
            categorical_features=list(features.categories),
            early_stopping=False,
            max_iter=50,
            min_samples_leaf=max(2, min(20, seen.size // 20)),
            random_state=0,
        )
        with threadpool_limits(1):
            model.fit(features.matrix[seen], codes[seen], weights[seen])
            predicted[unseen] = model.predict_proba(features.matrix[unseen])
    return predicted
