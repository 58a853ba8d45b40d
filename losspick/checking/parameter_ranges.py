"""The ranges of parameters by which estimators and boosting libraries train, as they refuse them.

Each was tried with the present release of the library: the value at either end, and one beyond.
"""

from __future__ import annotations

import math
from typing import TypeAlias

from losspick.core.spec import NamedLoss
from losspick.core.vocabulary import Framework

#: Lowest and highest value, and whether each may be taken itself.
Range: TypeAlias = tuple[float, float, bool, bool]

_SHARE: Range = (0.0, 1.0, True, True)
_PART: Range = (0.0, 1.0, False, True)
_INSIDE: Range = (0.0, 1.0, False, False)
_FROM_0: Range = (0.0, math.inf, True, True)
_ABOVE_0: Range = (0.0, math.inf, False, True)
_FROM_1: Range = (1.0, math.inf, True, True)
_FROM_2: Range = (2.0, math.inf, True, True)
_UP_TO_HALF: Range = (0.0, 0.5, True, True)

#: Every name of a parameter stands for itself, as a library takes them all.
_LIGHTGBM: dict[str, Range] = {
    **dict.fromkeys(
        ("bagging_fraction", "sub_row", "subsample", "bagging", "pos_bagging_fraction",
         "pos_sub_row", "pos_subsample", "pos_bagging", "neg_bagging_fraction", "neg_sub_row",
         "neg_subsample", "neg_bagging", "feature_fraction", "sub_feature", "colsample_bytree",
         "feature_fraction_bynode", "sub_feature_bynode", "colsample_bynode"),
        _PART,
    ),
    **dict.fromkeys(
        ("drop_rate", "rate_drop", "skip_drop", "top_rate", "other_rate", "refit_decay_rate"),
        _SHARE,
    ),
    **dict.fromkeys(("learning_rate", "shrinkage_rate", "eta"), _ABOVE_0),
    **dict.fromkeys(
        ("lambda_l1", "reg_alpha", "l1_regularization", "lambda_l2", "reg_lambda", "lambda",
         "l2_regularization", "min_gain_to_split", "min_split_gain", "min_sum_hessian_in_leaf",
         "min_sum_hessian_per_leaf", "min_sum_hessian", "min_hessian", "min_child_weight",
         "min_data_in_leaf", "min_data_per_leaf", "min_data", "min_child_samples",
         "min_samples_leaf", "cat_l2", "cat_smooth", "path_smooth", "linear_lambda",
         "cegb_tradeoff", "cegb_penalty_split", "monotone_penalty"),
        _FROM_0,
    ),
    **dict.fromkeys(("num_leaves", "num_leaf"), (2.0, 131_072.0, True, True)),
    **dict.fromkeys(("max_bin", "max_bins"), _FROM_2),
    **dict.fromkeys(
        ("min_data_in_bin", "min_data_per_group", "max_cat_threshold", "max_cat_to_onehot",
         "top_k", "topk", "bin_construct_sample_cnt", "subsample_for_bin", "multi_error_top_k",
         "lambdarank_truncation_level"),
        _FROM_1,
    ),
}  # fmt: skip
_XGBOOST: dict[str, Range] = {
    **dict.fromkeys(
        ("subsample", "colsample_bytree", "colsample_bylevel", "colsample_bynode", "rate_drop",
         "skip_drop"),
        _SHARE,
    ),
    **dict.fromkeys(
        ("eta", "learning_rate", "gamma", "min_split_loss", "min_child_weight", "lambda",
         "reg_lambda", "alpha", "reg_alpha", "max_delta_step", "max_depth", "max_leaves"),
        _FROM_0,
    ),
    **dict.fromkeys(("num_parallel_tree", "max_cat_to_onehot", "max_cat_threshold"), _FROM_1),
    "max_bin": _FROM_2,
}  # fmt: skip
_CATBOOST: dict[str, Range] = {
    **dict.fromkeys(("subsample", "rsm", "colsample_bylevel"), _PART),
    **dict.fromkeys(("depth", "max_depth"), (0.0, 16.0, True, True)),
    **dict.fromkeys(("l2_leaf_reg", "reg_lambda", "bagging_temperature"), _FROM_0),
    **dict.fromkeys(("border_count", "max_bin"), (1.0, 65_535.0, True, True)),
    "leaf_estimation_iterations": _FROM_1,
    "fold_len_multiplier": (1.0, math.inf, False, True),
}
_BOOSTING = {
    Framework.LIGHTGBM: _LIGHTGBM,
    Framework.XGBOOST: _XGBOOST,
    Framework.CATBOOST: _CATBOOST,
}
_OF_TREES = {
    "ccp_alpha": _FROM_0,
    "min_impurity_decrease": _FROM_0,
    "min_weight_fraction_leaf": _UP_TO_HALF,
}
#: Parameters of scikit-learn's estimators, by the beginning of their names.
_SKLEARN: dict[str, dict[str, Range]] = {
    "GradientBoosting": {
        **_OF_TREES,
        "subsample": _PART,
        "learning_rate": _FROM_0,
        "validation_fraction": _INSIDE,
    },
    "HistGradientBoosting": {
        "learning_rate": _ABOVE_0,
        "l2_regularization": _FROM_0,
        "max_bins": (2.0, 255.0, True, True),
    },
    "SGD": {"alpha": _FROM_0, "l1_ratio": _SHARE, "validation_fraction": _INSIDE},
    "LinearSV": {"C": _ABOVE_0},
    "AdaBoost": {"learning_rate": _ABOVE_0},
    **dict.fromkeys(("RandomForest", "DecisionTree", "ExtraTree"), _OF_TREES),
}


def range_in_training(framework: Framework, loss: NamedLoss, name: str) -> Range | None:
    """Return the range of a parameter that is none of the loss itself; None: not known."""
    if framework in _BOOSTING:
        return None if _is_linear(loss) else _BOOSTING[framework].get(name)
    if framework is not Framework.SKLEARN:
        return None
    owner = loss.path.split(".")[-2]
    return next((known.get(name) for start, known in _SKLEARN.items() if owner.startswith(start)),
                None)  # fmt: skip


def _is_linear(loss: NamedLoss) -> bool:
    """Tell whether no trees are grown, whose parameters are then not looked at."""
    booster = loss.argument("booster")
    return booster is not None and booster.value == "gblinear"
