"""Which values facts can take at all: bounds, whole numbers, and the kinds that have them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from losspick.core.vocabulary import Kind

_CLASSES = frozenset(
    {
        Kind.BINARY,
        Kind.MULTICLASS,
        Kind.ORDINAL,
        Kind.MULTILABEL,
        Kind.ONE_HOT,
        Kind.SOFT_LABEL,
        Kind.MASK,
    }
)
_LABEL_SETS = frozenset({Kind.MULTILABEL})
_NUMBERS = frozenset(
    {
        Kind.CONTINUOUS,
        Kind.POSITIVE_CONTINUOUS,
        Kind.COUNT,
        Kind.ZERO_INFLATED,
        Kind.PROPORTION,
        Kind.CIRCULAR,
        Kind.SURVIVAL,
        Kind.ORDINAL,  # where the levels are numbers
    }
)

#: Kinds outside of which a fact is never known.
KINDS_WITH: Mapping[str, frozenset[Kind]] = {
    **dict.fromkeys(
        (
            "class_count",
            "minority_share",
            "imbalance_ratio",
            "effective_classes",
            "smallest_class",
            "largest_share",
            "rare_classes",
            "slip_share",
            "sure_error_share",
            "class_drift",
        ),
        _CLASSES,
    ),
    **dict.fromkeys(("labels_per_row", "label_density"), _LABEL_SETS),
    "positive_share": frozenset({Kind.BINARY}),
    "explained_share": _NUMBERS | _CLASSES,
    **dict.fromkeys(("event_share", "time_shape"), frozenset({Kind.SURVIVAL})),
    "padding_share": frozenset({Kind.SEQUENCE}),
    **dict.fromkeys(
        (
            "minimum",
            "maximum",
            "mean",
            "median",
            "std",
            "mad_sigma",
            "skew",
            "kurtosis",
            "outlier_share",
            "outlier_loss_share",
            "tail_index",
            "zero_share",
            "negative_share",
            "integer_share",
            "dispersion",
            "orders_of_magnitude",
            "cv",
            "spread_nats",
            "inflation_nats",
            "binomial_zero_share",
            "best_family",
            "family_gain",
            "log_outlier_share",
            "expected_zero_share",
            "poisson_zero_share",
            "tweedie_zero_share",
            "floor_share",
            "ceiling_share",
            "heaping_step",
            "heaping_share",
            "residual_std",
            "residual_mad_sigma",
            "residual_skew",
            "residual_kurtosis",
            "residual_outlier_share",
            "residual_outlier_loss_share",
            "residual_tail_index",
            "residual_spread_ratio",
            "modes",
            "mode_separation",
            "drift",
        ),
        _NUMBERS,
    ),
}

#: Facts that every profile has.
ALWAYS_KNOWN = frozenset(
    {
        "kind",
        "task",
        "encoding",
        "rows",
        "missing",
        "weightless",
        "distinct",
        "confidence",
        "used",
        "target_columns",
        "weighted",
        "described",
    }
)

#: Facts that are whole numbers; a class's rows are not, where rows have weights.
WHOLE = frozenset(
    {"rows", "missing", "weightless", "distinct", "used", "target_columns", "class_count"}
) | {
    "rare_classes",
    "modes",
}

_SHARES = (
    "confidence",
    "minority_share",
    "event_share",
    "padding_share",
    "outlier_share",
    "outlier_loss_share",
    "log_outlier_share",
    "expected_zero_share",
    "poisson_zero_share",
    "binomial_zero_share",
    "tweedie_zero_share",
    "floor_share",
    "ceiling_share",
    "heaping_share",
    "residual_outlier_share",
    "residual_outlier_loss_share",
    "slip_share",
    "sure_error_share",
    "class_drift",
    "zero_share",
    "negative_share",
    "integer_share",
    "missing_share",
    "largest_share",
    "positive_share",
    "label_density",
    "quantile",
    "cost_threshold",
)

#: Lowest and highest value of a fact.
BOUNDS: Mapping[str, tuple[float, float]] = {
    **dict.fromkeys(_SHARES, (0.0, 1.0)),
    **dict.fromkeys((*WHOLE, "smallest_class", "labels_per_row"), (0.0, math.inf)),
    **dict.fromkeys(("std", "mad_sigma", "cv", "dispersion", "tail_index"), (0.0, math.inf)),
    **dict.fromkeys(("orders_of_magnitude", "cost_ratio", "drift"), (0.0, math.inf)),
    **dict.fromkeys(("heaping_step", "mode_separation", "drift_by_chance"), (0.0, math.inf)),
    **dict.fromkeys(("imbalance_ratio", "effective_classes"), (1.0, math.inf)),
    **dict.fromkeys(("residual_std", "residual_mad_sigma", "time_shape"), (0.0, math.inf)),
    **dict.fromkeys(("residual_tail_index", "residual_spread_ratio"), (0.0, math.inf)),
    **dict.fromkeys(("kurtosis", "residual_kurtosis"), (-2.0, math.inf)),
    "explained_share": (-math.inf, 1.0),
}


def bounds_of(name: str) -> tuple[float, float]:
    """Return the lowest and the highest value of a fact."""
    return BOUNDS.get(name, (-math.inf, math.inf))
