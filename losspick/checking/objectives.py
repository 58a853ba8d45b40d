"""What the boosting libraries' objectives take: class counts, metrics, weighting options."""

from __future__ import annotations

from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework

#: Libraries that choose a loss by a word.
BOOSTING = frozenset({Framework.LIGHTGBM, Framework.XGBOOST, Framework.CATBOOST})
#: Options that weight the positive class of two.
BINARY_SWITCHES = frozenset({"scale_pos_weight", "is_unbalance", "unbalance", "unbalanced_sets"})

_MULTICLASS = {
    Framework.LIGHTGBM: frozenset(
        {"multiclass", "softmax", "multiclassova", "multiclass_ova", "ova", "ovr"}
    ),
    Framework.XGBOOST: frozenset({"multi:softmax", "multi:softprob"}),
    Framework.CATBOOST: frozenset({"MultiClass", "MultiClassOneVsAll"}),
}
_BINARY = {
    Framework.LIGHTGBM: frozenset({"binary"}),
    Framework.XGBOOST: frozenset({"binary:logistic", "binary:logitraw", "binary:hinge"}),
    Framework.CATBOOST: frozenset({"Logloss", "CrossEntropy"}),
}
#: Options with which CatBoost weights the classes.
_CATBOOST_SWITCHES = frozenset({"class_weights", "auto_class_weights", "scale_pos_weight"})


def is_multiclass(spec: ModelSpec) -> bool | None:
    """Tell whether the objective has one score a class; None: not a boosting library."""
    if spec.loss is None or spec.framework not in BOOSTING:
        return None
    return spec.loss.value.written in _MULTICLASS[spec.framework]


def counts_classes(spec: ModelSpec) -> bool:
    """Tell whether an estimator takes the number of classes from the labels, whatever it is told.

    XGBoost's then takes a multi-class objective in place of one for two classes, too.
    """
    counting = spec.framework in (Framework.LIGHTGBM, Framework.XGBOOST)
    return counting and spec.estimator is not None and spec.estimator.value.endswith("Classifier")


def refuses_switch(spec: ModelSpec, option: str) -> bool | None:
    """Tell whether the objective refuses an option that weights classes; None: it has an effect."""
    if spec.loss is None:
        return None
    library, objective = spec.framework, spec.loss.value.written
    one_against_rest = objective in ("multiclassova", "multiclass_ova", "ova", "ovr")
    if is_multiclass(spec) and option in BINARY_SWITCHES and not one_against_rest:
        return library is Framework.CATBOOST
    if library is Framework.CATBOOST and option in _CATBOOST_SWITCHES:
        return True if objective in _CATBOOST_UNWEIGHTED else None
    ignored = library is Framework.LIGHTGBM and objective in _LIGHTGBM_UNWEIGHTED
    return False if ignored and option in BINARY_SWITCHES else None


def classes_of(spec: ModelSpec) -> int | None:
    """Return the number of classes that an objective has by itself; None: none, or any."""
    binary = spec.framework is Framework.CATBOOST and spec.loss is not None
    return 2 if binary and spec.loss is not None and spec.loss.value.written == "Logloss" else None


#: XGBoost applies its weight of the positive class to rows with label 1 in regressions, too.
_LIGHTGBM_UNWEIGHTED = frozenset(
    {"regression", "l2", "mse", "rmse", "mean_squared_error", "regression_l1", "l1", "mae",
     "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie", "cross_entropy",
     "xentropy", "cross_entropy_lambda", "xentlambda", "lambdarank", "rank_xendcg",
     "regression_l2", "l2_root", "root_mean_squared_error", "mean_absolute_error",
     "mean_absolute_percentage_error"}
)  # fmt: skip
_CATBOOST_UNWEIGHTED = frozenset(
    {"RMSE", "MAE", "Quantile", "MAPE", "Poisson", "Lq", "Huber", "Tweedie", "Expectile", "LogCosh",
     "LogLinQuantile", "MultiQuantile", "MultiRMSE", "Cox", "CrossEntropy"}
)  # fmt: skip


def chooses_by_labels(spec: ModelSpec) -> bool:
    """Tell whether the estimator itself chooses the objective, by the labels it is fitted to."""
    if spec.loss is None or spec.estimator is None:
        return False
    return spec.loss.value.written == spec.estimator.value


def is_binary(spec: ModelSpec) -> bool:
    """Tell whether the objective is one of two classes."""
    boosting = spec.loss is not None and spec.framework in BOOSTING
    return boosting and spec.loss is not None and spec.loss.value.written in _BINARY[spec.framework]
