"""What the boosting libraries' objectives take: class counts, metrics, weighting options."""

from __future__ import annotations

from losspick.core.spec import ModelSpec, Remark
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
_MULTICLASS_METRICS = {
    Framework.LIGHTGBM: frozenset(
        {"multi_logloss", "multi_error", "auc_mu", "multiclass", "softmax", "multiclassova",
         "multiclass_ova", "ova", "ovr"}
    ),
    Framework.XGBOOST: frozenset({"mlogloss", "merror"}),
    Framework.CATBOOST: frozenset({"MultiClass", "MultiClassOneVsAll", "TotalF1"}),
}  # fmt: skip
#: Metrics for one score a row, which objectives over classes refuse.
_SINGLE_METRICS = {
    Framework.XGBOOST: frozenset(
        {"logloss", "error", "rmse", "rmsle", "mae", "mape", "poisson-nloglik"}
    ),
    Framework.CATBOOST: frozenset({"Logloss", "CrossEntropy", "F1", "RMSE", "MAE"}),
}
_REGRESSION_METRICS = {Framework.CATBOOST: frozenset({"RMSE", "MAE", "R2", "MAPE"})}
#: Metrics that every objective takes.
_NO_METRICS = frozenset({"", "None", "none", "null", "na", "custom"})


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


def is_of_values(spec: ModelSpec) -> bool:
    """Tell whether the objective is a regression for which the library weights no class."""
    if spec.loss is None or spec.framework is not Framework.LIGHTGBM:
        return False
    return spec.loss.value.written in _LIGHTGBM_VALUES


#: XGBoost applies its weight of the positive class to rows with label 1 in regressions, too.
_LIGHTGBM_VALUES = frozenset(
    {"regression", "l2", "mse", "rmse", "mean_squared_error", "regression_l1", "l1", "mae",
     "huber", "fair", "poisson", "quantile", "mape", "gamma", "tweedie"}
)  # fmt: skip


def metric_fault(spec: ModelSpec, metric: str) -> Remark | None:
    """Return why a metric does not fit the objective; None: it does, or nothing is known."""
    if spec.loss is None or metric in _NO_METRICS:
        return None
    library, objective = spec.framework, spec.loss.value.written
    name = metric.partition("@")[0].partition(":")[0]
    if library is Framework.XGBOOST:
        name = metric.partition("@")[0].rstrip("-")
    if objective in _MULTICLASS[library]:
        return _over_classes(library, name)
    if name in _MULTICLASS_METRICS[library]:
        return Remark("it reads one score a class, and there is one a row")
    if objective in _BINARY[library] and name in _REGRESSION_METRICS.get(library, ()):
        return Remark("it compares values, and the objective gives log-odds")
    squared = library is Framework.XGBOOST and objective in ("reg:squarederror", "reg:linear")
    if squared and name in ("logloss", "error"):
        return Remark("it reads probabilities, and the objective gives values", certain=False)
    return None


def _over_classes(library: Framework, name: str) -> Remark | None:
    if library is Framework.LIGHTGBM:
        fits = name in _MULTICLASS_METRICS[library]
    else:
        fits = name not in _SINGLE_METRICS[library]
    return None if fits else Remark("it reads one score a row, and there is one a class")
