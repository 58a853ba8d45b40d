"""What a loss will see: the target less what a quick honest model makes of the other columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.errors import MissingExtraError
from losspick.profiling.features import Features, features_of
from losspick.profiling.leaks import leak_warnings, leaks
from losspick.profiling.measuring.families import SAFE
from losspick.profiling.measuring.numbers import Numbers, measure

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]

#: Rows that the model is fitted to, evenly spaced over all, and the fewest that teach it anything.
MOST_ROWS, FEWEST_ROWS = 50_000, 50

#: Parts of the cross-validation; fewer where each is large.
FOLDS, FOLDS_OF_MANY, MANY = 5, 3, 10_000

#: Parts of the rows, by what is predicted for them, between which the spread is compared.
LEVELS = 5

_NUMERIC = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
    }
)


def with_residuals(
    profile: Profile, target: Column, others: Sequence[Column], weight: Column | None = None
) -> Profile:
    """Add facts about the residuals of cross-validated gradient boosting on the other columns.

    Args:
        profile: Of one target.
        target: Its column.
        others: The features.
        weight: Observation weights.

    Raises:
        MissingExtraError: scikit-learn is not installed.
    """
    refused = _refusal(profile, target, others)
    if refused:
        return replace(profile, source=(*profile.source, f"no residuals: {refused}"))
    assert target.numbers is not None
    weights = np.ones(target.rows) if weight is None else weight.numbers
    assert weights is not None
    usable = np.flatnonzero(~np.isnan(target.numbers) & (weights > 0))
    rows = usable[:: -(-usable.size // MOST_ROWS)]
    features = features_of(others, rows)
    if not features.names:
        text = "no residuals: no other column holds numbers or repeated words"
        return replace(profile, source=(*profile.source, text))
    values, shares = target.numbers[rows], weights[rows]
    leaking = leaks(features, values)
    features = features.without({name for name, _ in leaking})
    predicted = _predictions(features, values, shares)
    left = measure(values - predicted, None if weight is None else shares)
    warnings = (*profile.warnings, *leak_warnings(leaking, features, "the target's order"))
    profile = replace(profile, warnings=warnings)
    return _described(profile, features, values, predicted, left, shares)


def _refusal(profile: Profile, target: Column, others: Sequence[Column]) -> str | None:
    if profile.kind not in _NUMERIC or target.numbers is None:
        return f"they are of one column of numbers, and the target is {profile.kind}"
    if not others:
        return "the table has no other column"
    if profile.used < FEWEST_ROWS or profile.distinct < 2:
        return f"{profile.used} rows with a value are too few"
    largest = float(np.nanmax(np.abs(target.numbers)))
    return None if largest < SAFE[1] else "the values are too large to square"


def _predictions(features: Features, values: Array, weights: Array) -> Array:
    """Return for each row what models make of it that never saw it."""
    try:
        from sklearn.ensemble import HistGradientBoostingRegressor
        from sklearn.model_selection import KFold
        from threadpoolctl import threadpool_limits
    except ImportError:
        raise MissingExtraError(
            "residuals need scikit-learn", where="--given-features", extra="trial"
        ) from None
    unit = float(np.abs(values).max())  # trees take 32-bit gradients
    predicted = np.empty_like(values)
    folds = KFold(FOLDS_OF_MANY if values.size > MANY else FOLDS, shuffle=True, random_state=0)
    threads = None if values.size > MANY else 1  # on few rows threads wait for each other
    for seen, unseen in folds.split(features.matrix):
        model = HistGradientBoostingRegressor(
            categorical_features=list(features.categories),
            early_stopping=False,
            min_samples_leaf=max(2, min(20, seen.size // 20)),
            random_state=0,
        )
        with threadpool_limits(threads):
            model.fit(features.matrix[seen], values[seen] / unit, weights[seen])
            predicted[unseen] = model.predict(features.matrix[unseen]) * unit
    return predicted


def _described(
    profile: Profile,
    features: Features,
    values: Array,
    predicted: Array,
    left: Numbers,
    weights: Array,
) -> Profile:
    mean = float(np.average(values, weights=weights))
    spread = float(np.average((values - mean) ** 2, weights=weights))
    unexplained = float(np.average((values - predicted) ** 2, weights=weights))
    source = (
        f"residuals: {values.size:,} rows, cross-validated gradient boosting on {features.told}"
    )
    return replace(
        profile,
        source=(*profile.source, source),
        explained_share=1.0 - unexplained / spread,
        residual_std=left.std,
        residual_mad_sigma=left.mad_sigma,
        residual_skew=left.skew,
        residual_kurtosis=left.kurtosis,
        residual_outlier_share=left.outlier_share,
        residual_outlier_loss_share=left.outlier_loss_share,
        residual_tail_index=left.tail_index,
        residual_spread_ratio=_spread_ratio(values - predicted, predicted),
    )


def _spread_ratio(residuals: Array, predicted: Array) -> float | None:
    """Return the mean absolute residual of the fifth predicted highest over that of the lowest."""
    order = np.argsort(predicted, kind="stable")
    parts = np.array_split(np.abs(residuals[order]), LEVELS)
    low, high = (float(np.minimum(part, np.quantile(part, 0.9)).mean()) for part in parts[::4])
    return high / low if low > 0.0 else None
