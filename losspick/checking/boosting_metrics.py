"""The metrics of the boosting libraries: which exist, and which objectives they can watch."""

from __future__ import annotations

from losspick.checking.objectives import chooses_by_labels, is_binary, is_multiclass
from losspick.core.spec import ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.errors import nearest

_L, _X, _C = Framework.LIGHTGBM, Framework.XGBOOST, Framework.CATBOOST
#: Metrics that read one score a class.
_PER_CLASS = {
    _L: frozenset(
        {"multi_logloss", "multi_error", "auc_mu", "multiclass", "softmax", "multiclassova",
         "multiclass_ova", "ova", "ovr"}
    ),
    _X: frozenset({"mlogloss", "merror"}),
    _C: frozenset({"MultiClass", "MultiClassOneVsAll"}),
}  # fmt: skip
#: Metrics for one score a row, which objectives over classes refuse.
_PER_ROW = {
    _X: frozenset({"logloss", "error", "rmse", "rmsle", "mae", "mape", "poisson-nloglik"}),
    _C: frozenset(
        {"Logloss", "CrossEntropy", "F1", "RMSE", "MAE", "R2", "MAPE", "SMAPE", "MSLE", "Precision",
         "Recall", "BalancedAccuracy", "BrierScore"}
    ),
}  # fmt: skip
#: Metrics of values, which objectives of two classes refuse.
_OF_VALUES = {_C: frozenset({"RMSE", "MAE", "R2", "MAPE", "SMAPE", "MSLE"})}
#: Metrics that read probabilities, and objectives that give none; the library computes a number.
_OF_PROBABILITIES = {
    _L: frozenset({"binary_logloss", "binary_error", "binary"}),
    _X: frozenset({"logloss", "error"}),
    _C: frozenset({"Logloss", "CrossEntropy", "Accuracy", "F1", "Precision", "Recall"}),
}
_GIVING_VALUES = {
    _L: frozenset(
        {"regression", "l2", "mse", "rmse", "mean_squared_error", "regression_l2", "l2_root",
         "regression_l1", "l1", "mae", "mean_absolute_error", "huber", "fair", "poisson",
         "quantile", "mape", "gamma", "tweedie"}
    ),
    _X: frozenset(
        {"reg:squarederror", "reg:linear", "reg:squaredlogerror", "reg:pseudohubererror",
         "reg:absoluteerror", "reg:quantileerror", "reg:gamma", "reg:tweedie", "count:poisson",
         "binary:logitraw"}
    ),
    _C: frozenset(
        {"RMSE", "MAE", "Quantile", "MAPE", "Poisson", "Lq", "Huber", "Tweedie", "Expectile",
         "LogCosh"}
    ),
}  # fmt: skip
#: All metrics of a library, so far as people name them; LightGBM folds case.
_KNOWN = {
    _L: frozenset(
        {"l1", "mean_absolute_error", "mae", "regression_l1", "l2", "mean_squared_error", "mse",
         "regression_l2", "regression", "rmse", "root_mean_squared_error", "l2_root", "quantile",
         "mape", "mean_absolute_percentage_error", "huber", "fair", "poisson", "gamma", "r2",
         "gamma_deviance", "tweedie", "ndcg", "lambdarank", "rank_xendcg", "xendcg", "map",
         "mean_average_precision", "auc", "average_precision", "binary_logloss", "binary",
         "binary_error", "auc_mu", "multi_logloss", "multi_error", "cross_entropy", "xentropy",
         "cross_entropy_lambda", "xentlambda", "kullback_leibler", "kldiv"} | _PER_CLASS[_L]
    ),
    _X: frozenset(
        {"rmse", "rmsle", "mae", "mape", "mphe", "logloss", "error", "merror", "mlogloss", "auc",
         "aucpr", "pre", "ndcg", "map", "ams", "quantile", "expectile", "poisson-nloglik",
         "gamma-nloglik", "cox-nloglik", "gamma-deviance", "tweedie-nloglik", "aft-nloglik",
         "interval-regression-accuracy"}
    ),
    _C: frozenset(
        {"Logloss", "CrossEntropy", "Focal", "RMSE", "LogCosh", "Lq", "MAE", "Quantile",
         "MultiQuantile", "Expectile", "LogLinQuantile", "MAPE", "Poisson", "MSLE",
         "MedianAbsoluteError", "SMAPE", "Huber", "Tweedie", "Cox", "MultiClass",
         "MultiClassOneVsAll", "R2", "NumErrors", "FairLoss", "AUC", "Accuracy", "PRAUC",
         "BalancedAccuracy", "BalancedErrorRate", "BrierScore", "Precision", "Recall", "F1",
         "TotalF1", "F", "MCC", "ZeroOneLoss", "HammingLoss", "HingeLoss", "Kappa", "WKappa",
         "NormalizedGini", "NDCG", "DCG", "MAP", "MRR", "MultiRMSE", "MultiLogloss"}
    ),
}  # fmt: skip
#: Names of metrics of other libraries.
_ELSEWHERE = frozenset(
    {"accuracy", "f1", "f1_score", "f1_macro", "roc_auc", "log_loss", "precision", "recall",
     "neg_log_loss", "accuracy_score", "binary_crossentropy", "categorical_crossentropy"}
)  # fmt: skip
#: Metrics that every objective takes.
_NO_METRICS = frozenset({"", "none", "null", "na", "custom"})


def metric_fault(spec: ModelSpec, metric: str) -> Remark | None:
    """Return why a metric does not fit the objective; None: it does, or nothing is known."""
    if metric.lower() in _NO_METRICS:
        return None
    library = spec.framework
    objective = spec.loss.value.written if spec.loss is not None else ""
    name = metric.partition("@")[0].partition(":")[0]
    if library is _X:
        name = metric.partition("@")[0].rstrip("-")
    if library is _L:
        name = name.lower()
    if name not in _KNOWN[library]:
        # code may hand LightGBM a function of that name beside, which is then watched
        watched = library is _L and spec.reader == "python"
        return _misspelt(library, name) if watched else _unknown(library, name)
    if spec.loss is None or chooses_by_labels(spec):
        return None
    if is_multiclass(spec):
        return _over_classes(library, name)
    if name in _PER_CLASS[library]:
        return Remark("it reads one score a class, and there is one a row")
    if is_binary(spec) and name in _OF_VALUES.get(library, ()):
        return Remark("it compares values, and the objective gives log-odds")
    if objective in _GIVING_VALUES[library] and name in _OF_PROBABILITIES[library]:
        gives = "log-odds" if is_binary(spec) else "values"
        return Remark(f"it reads probabilities, and the objective gives {gives}", certain=False)
    return None


def _over_classes(library: Framework, name: str) -> Remark | None:
    fits = name in _PER_CLASS[_L] if library is _L else name not in _PER_ROW[library]
    return None if fits else Remark("it reads one score a row, and there is one a class")


def _unknown(library: Framework, name: str) -> Remark | None:
    """Tell that a library has no such metric; a name that none has may be somebody's own."""
    folded = name.casefold()
    known = {one.casefold() for metrics in _KNOWN.values() for one in metrics} | _ELSEWHERE
    if folded not in known:
        return _misspelt(library, name)
    if library is _L:
        return Remark("LightGBM has no metric of that name, and watches nothing", certain=False)
    return _no_such(library)


def _no_such(library: Framework) -> Remark:
    title = "XGBoost" if library is _X else "CatBoost"
    return Remark(f"{title} has no metric of that name")


#: From so many letters on, words are alike that share so much of them.
_SHORTEST, _ALIKE = 5, 0.88
#: Metrics that are known by name only, so that none is taken for another one misspelt.
_RARE = frozenset(
    {"RecallAt", "PrecisionAt", "PFound", "QueryRMSE", "QueryAUC", "QueryAverage", "QuerySoftMax",
     "QueryCrossEntropy", "FilteredDCG", "AverageGain", "MultiCrossEntropy", "PairAccuracy",
     "RMSEWithUncertainty", "CtrFactor", "MultiRMSEWithMissingValues", "LogLikelihoodOfPrediction",
     "PairLogit", "PairLogitPairwise", "SurvivalAft", "GroupQuantile", "ERR", "SMAPE"}
)  # fmt: skip


def _misspelt(library: Framework, name: str) -> Remark | None:
    """Tell that a metric is one of a library's but for a letter or two."""
    known = _KNOWN[library]
    if len(name) < _SHORTEST or name in _RARE:
        return None
    (best, *_) = (*nearest(name, known | _RARE, cutoff=_ALIKE), "")
    if best not in known:
        return None
    if library is _L:
        return Remark(f"LightGBM knows {best}, and watches nothing of this name", certain=False)
    return _no_such(library)
