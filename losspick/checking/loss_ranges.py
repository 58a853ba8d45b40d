"""The ranges of the parameters of losses, by the names of both."""

from __future__ import annotations

import math

from losspick.checking.config_ranges import OF_CONFIGS
from losspick.checking.parameter_ranges import Range, range_in_training
from losspick.core.spec import ModelSpec, NamedLoss

#: Lowest and highest value, and whether each may be taken itself.
_RANGES: dict[str, Range] = {
    "label_smoothing": (0.0, 1.0, True, False),
    "delta": (0.0, math.inf, False, True),
    "beta": (0.0, math.inf, True, True),
    "pos_weight": (0.0, math.inf, False, True),
    "scale_pos_weight": (0.0, math.inf, False, True),
    **dict.fromkeys(
        ("positive_class_weight", "confidence_penalty", "robust_lambda", "fl_gamma"),
        (0.0, math.inf, True, True),
    ),
    **dict.fromkeys(("cls_pw", "obj_pw"), (0.0, math.inf, False, True)),
}

#: The same for parameters that mean this only with the losses named before them.
_OF_LOSSES: dict[tuple[str, str], Range] = {
    **OF_CONFIGS,
    **{
        (loss, name): (0.0, 1.0, False, False)
        for loss in ("lightgbm.quantile", "GradientBoostingRegressor.quantile",
                     "GradientBoostingRegressor.huber")
        for name in ("alpha",)
    },
    ("catboost.Quantile", "alpha"): (0.0, 1.0, False, False),
    ("catboost.Expectile", "alpha"): (0.0, 1.0, False, False),
    ("catboost.Tweedie", "variance_power"): (1.0, 2.0, False, False),
    ("catboost.Huber", "delta"): (0.0, math.inf, False, True),
    ("timm.loss.LabelSmoothingCrossEntropy", "smoothing"): (0.0, 1.0, True, False),
    ("catboost.Focal", "focal_alpha"): (0.0, 1.0, False, False),
    ("catboost.Focal", "focal_gamma"): (0.0, math.inf, True, True),
    ("catboost.Lq", "q"): (1.0, math.inf, True, True),
    ("QuantileRegressor", "quantile"): (0.0, 1.0, False, False),
    ("written out.quantile error", "quantile"): (0.0, 1.0, True, True),
    ("HuberRegressor", "epsilon"): (1.0, math.inf, True, True),
    ("FocalCrossentropy", "gamma"): (0.0, math.inf, True, True),
    ("FocalCrossentropy", "alpha"): (0.0, 1.0, True, True),
    ("sigmoid_focal_loss", "alpha"): (-1.0, 1.0, True, True),  # below 0, it is off
    ("focal_loss", "gamma"): (0.0, math.inf, True, True),
    ("HistGradientBoostingRegressor.quantile", "quantile"): (0.0, 1.0, True, True),
    ("xgboost.reg:quantileerror", "quantile_alpha"): (0.0, 1.0, False, False),
    ("xgboost.reg:tweedie", "tweedie_variance_power"): (1.0, 2.0, False, False),
    ("lightgbm.tweedie", "tweedie_variance_power"): (1.0, 2.0, True, False),
    **{
        (f"lightgbm.{loss}", "sigmoid"): (0.0, math.inf, False, True)
        for loss in ("binary", "multiclassova", "lambdarank")
    },
    ("xgboost.survival:aft", "aft_loss_distribution_scale"): (0.0, math.inf, False, True),
    ("xgboost.binary:logistic", "base_score"): (0.0, 1.0, True, True),
    ("xgboost.reg:logistic", "base_score"): (0.0, 1.0, True, True),
    ("lightgbm.huber", "alpha"): (0.0, math.inf, False, True),
    ("lightgbm.fair", "fair_c"): (0.0, math.inf, False, True),
    ("lightgbm.poisson", "poisson_max_delta_step"): (0.0, math.inf, False, True),
    ("xgboost.reg:pseudohubererror", "huber_slope"): (0.0, math.inf, False, True),
}  # fmt: skip
#: Values between these are none: for them no distribution exists.
GAPS: dict[tuple[str, str], tuple[float, float]] = {("TweedieRegressor", "power"): (0.0, 1.0)}
ANY = (-math.inf, math.inf, True, True)


_BY_PARAMETER: dict[str, list[tuple[str, Range]]] = {}
for (_owner, _parameter), _limits in _OF_LOSSES.items():
    _BY_PARAMETER.setdefault(_parameter, []).append((_owner, _limits))


def range_of(spec: ModelSpec, loss: NamedLoss, name: str) -> Range:
    """Return the range of a parameter of a loss or of its training; any number if none is known."""
    for owner, limits in _BY_PARAMETER.get(name, ()):
        if loss.path.endswith(owner) or (owner.endswith(".") and loss.path.startswith(owner)):
            return limits
    known = _RANGES.get(name)
    return known or range_in_training(spec.framework, loss, name) or ANY
