"""Tables of the boosting libraries: objectives, their aliases, and signs of each library."""

from __future__ import annotations

from losspick.core.records import record
from losspick.core.vocabulary import Framework


@record(frozen=True, slots=True)
class Words:
    """How a library is told its objective.

    Attributes:
        keys: Names of the parameter.
        values: What it can be.
        classes: Names of the parameter with the number of classes.
        metrics: Names of the parameter with the metrics.
        besides: Names of a parameter with more of them.
    """

    keys: tuple[str, ...]
    values: frozenset[str]
    classes: tuple[str, ...]
    metrics: tuple[str, ...]
    besides: tuple[str, ...] = ()


OBJECTIVES: dict[Framework, Words] = {
    Framework.LIGHTGBM: Words(
        keys=("objective", "objective_type", "app", "application", "loss"),
        values=frozenset(
            [
                "regression",
                "l2",
                "mse",
                "rmse",
                "mean_squared_error",
                "regression_l2",
                "l2_root",
                "root_mean_squared_error",
                "regression_l1",
                "l1",
                "mae",
                "mean_absolute_error",
                "huber",
                "fair",
                "poisson",
                "quantile",
                "mape",
                "mean_absolute_percentage_error",
                "gamma",
                "tweedie",
                "binary",
                "multiclass",
                "softmax",
                "multiclassova",
                "multiclass_ova",
                "ova",
                "ovr",
                "cross_entropy",
                "xentropy",
                "cross_entropy_lambda",
                "xentlambda",
                "lambdarank",
                "rank_xendcg",
            ]
        ),
        classes=("num_class", "num_classes"),
        metrics=("metric", "metrics", "metric_types"),
    ),
    Framework.XGBOOST: Words(
        keys=("objective",),
        values=frozenset(
            [
                "reg:squarederror",
                "reg:linear",
                "reg:squaredlogerror",
                "reg:logistic",
                "reg:pseudohubererror",
                "reg:absoluteerror",
                "reg:quantileerror",
                "reg:expectileerror",
                "reg:gamma",
                "reg:tweedie",
                "binary:logistic",
                "binary:logitraw",
                "binary:hinge",
                "multi:softmax",
                "multi:softprob",
                "count:poisson",
                "survival:cox",
                "survival:aft",
                "rank:pairwise",
                "rank:ndcg",
                "rank:map",
            ]
        ),
        classes=("num_class",),
        metrics=("eval_metric",),
    ),
    Framework.CATBOOST: Words(
        keys=("loss_function", "objective"),
        values=frozenset(
            [
                "Logloss",
                "CrossEntropy",
                "MultiClass",
                "MultiClassOneVsAll",
                "MultiLogloss",
                "MultiCrossEntropy",
                "RMSE",
                "MAE",
                "Quantile",
                "MAPE",
                "Poisson",
                "Lq",
                "Huber",
                "Tweedie",
                "Expectile",
                "LogCosh",
                "LogLinQuantile",
                "MultiQuantile",
                "Focal",
                "Cox",
                "RMSEWithUncertainty",
                "MultiRMSE",
            ]
        ),
        classes=("classes_count",),
        metrics=("eval_metric",),
        besides=("custom_metric", "custom_loss"),
    ),
}
#: Estimators that choose their objective by the labels, which have to be whole numbers from 0 on.
CHOOSING = frozenset({"XGBClassifier", "XGBRFClassifier"})
#: Objectives that are known by name only, so that none is taken for another one misspelt.
OTHER_OBJECTIVES: dict[Framework, frozenset[str]] = {
    Framework.LIGHTGBM: frozenset(
        {"xendcg", "xe_ndcg", "xe_ndcg_mart", "xendcg_mart", "custom", "none", "null", "na",
         "mean_absolute_percentage_error", "regression_quantile"}
    ),
    Framework.XGBOOST: frozenset(
        {"gpu:reg:linear", "gpu:reg:logistic", "gpu:binary:logistic", "gpu:binary:logitraw"}
    ),
    Framework.CATBOOST: frozenset(
        {"YetiRank", "YetiRankPairwise", "PairLogit", "PairLogitPairwise", "QueryRMSE",
         "QuerySoftMax", "QueryCrossEntropy", "StochasticRank", "StochasticFilter", "LambdaMart",
         "MultiRMSEWithMissingValues", "SurvivalAft", "GroupQuantile", "Combination",
         "UserPerObjMetric", "UserQuerywiseMetric", "PythonUserDefinedPerObject"}
    ),
}  # fmt: skip
#: Words on the way to a mapping that name the library.
LIBRARY_WORDS: dict[Framework, tuple[str, ...]] = {
    Framework.LIGHTGBM: ("lightgbm", "lgb"),
    Framework.XGBOOST: ("xgb",),
    Framework.CATBOOST: ("catboost", "cat_boost"),
}
#: Parameters that only this library has, or that are hardly used elsewhere.
OWN_KEYS: dict[Framework, frozenset[str]] = {
    Framework.LIGHTGBM: frozenset(
        {"boosting_type", "num_leaves", "min_data_in_leaf", "feature_fraction", "bagging_fraction",
         "is_unbalance", "lambda_l1", "min_child_samples", "bagging_freq", "num_class"}
    ),
    Framework.XGBOOST: frozenset(
        {"eta", "max_depth", "eval_metric", "num_class", "tree_method", "min_child_weight",
         "colsample_bytree", "num_boost_round", "scale_pos_weight", "subsample", "n_estimators",
         "learning_rate", "gamma"}
    ),
    Framework.CATBOOST: frozenset(
        {"iterations", "l2_leaf_reg", "auto_class_weights", "bagging_temperature", "cat_features",
         "eval_metric", "depth", "od_type", "random_seed"}
    ),
}  # fmt: skip
#: Keys of a search space: such a mapping is a choice, not a setting.
SPACES = frozenset({"values", "distribution", "choices", "min", "max", "low", "high", "_type"})

#: Parameters that only the library's own training function takes.
NATIVE = {
    Framework.LIGHTGBM: frozenset({"num_boost_round", "num_iterations"}),
    Framework.XGBOOST: frozenset({"num_boost_round", "num_round"}),
    Framework.CATBOOST: frozenset[str](),
}
#: Parameters that stand only in files which the library's own program is run with. Of any other
#: file, the code that reads it may count the classes.
OF_PROGRAMS = {
    Framework.LIGHTGBM: frozenset({"output_model", "is_training_metric", "valid_data",
                                   "is_enable_sparse"}),
    Framework.XGBOOST: frozenset({"num_round"}),
    Framework.CATBOOST: frozenset[str](),
}  # fmt: skip
#: Options that weight the classes.
SWITCHES = {
    Framework.LIGHTGBM: (
        "is_unbalance",
        "unbalance",
        "unbalanced_sets",
        "scale_pos_weight",
        "class_weight",
    ),
    Framework.XGBOOST: ("scale_pos_weight",),
    Framework.CATBOOST: ("class_weights", "auto_class_weights", "scale_pos_weight"),
    Framework.SKLEARN: ("class_weight",),
}
#: Objectives of CatBoost that only its classifier takes.
CLASSIFIER_ONLY = frozenset(
    {"Logloss", "CrossEntropy", "MultiClass", "MultiClassOneVsAll", "MultiLogloss",
     "MultiCrossEntropy", "Focal"}
)  # fmt: skip
#: Parameters of LightGBM that mean the same; of two that differ, one counts without a word.
ALIASES: dict[Framework, tuple[tuple[str, ...], ...]] = {
    Framework.LIGHTGBM: (
        ("objective", "objective_type", "app", "application", "loss"),
        ("num_class", "num_classes"),
        ("metric", "metrics", "metric_types"),
        ("is_unbalance", "unbalance", "unbalanced_sets"),
        ("boosting", "boosting_type", "boost"),
    ),
    Framework.CATBOOST: (("loss_function", "objective"),),
}
#: Words of one parameter that mean the same.
SAME: tuple[frozenset[str], ...] = (
    frozenset({"regression", "l2", "mse", "rmse", "mean_squared_error", "regression_l2", "l2_root",
               "root_mean_squared_error"}),
    frozenset({"regression_l1", "l1", "mae", "mean_absolute_error"}),
    frozenset({"mape", "mean_absolute_percentage_error"}),
    frozenset({"multiclass", "softmax"}),
    frozenset({"multiclassova", "multiclass_ova", "ova", "ovr"}),
    frozenset({"cross_entropy", "xentropy"}),
    frozenset({"gbdt", "gbrt"}),
)  # fmt: skip
#: Names of losses and metrics of other libraries, which are no objectives of these.
FOREIGN = frozenset(
    {"logloss", "log_loss", "binary_logloss", "multi_logloss", "mlogloss", "auc", "accuracy",
     "logistic", "cross-entropy", "crossentropy", "binary_crossentropy", "bce",
     "categorical_crossentropy", "squared_error", "squarederror", "absolute_error", "error",
     "merror", "binary_error", "classification", "multi", "softprob"}
)  # fmt: skip
#: What the objectives can't do without: the parameter, and how it is given.
NEEDED: dict[tuple[Framework, str], tuple[str, ...]] = {
    (Framework.CATBOOST, "Huber"): ("delta",),
    (Framework.CATBOOST, "Lq"): ("q",),
    (Framework.CATBOOST, "Expectile"): ("alpha",),
    (Framework.CATBOOST, "Tweedie"): ("variance_power",),
    (Framework.CATBOOST, "Focal"): ("focal_alpha", "focal_gamma"),
    (Framework.XGBOOST, "reg:quantileerror"): ("quantile_alpha",),
}
#: Parameters that take one of a few words.
CHOSEN: dict[tuple[Framework, str], tuple[str, ...]] = {
    (Framework.CATBOOST, "auto_class_weights"): ("Balanced", "SqrtBalanced", "None"),
    (Framework.XGBOOST, "aft_loss_distribution"): ("normal", "logistic", "extreme"),
    **{
        (Framework.LIGHTGBM, name): ("gbdt", "gbrt", "rf", "random_forest", "dart", "goss")
        for name in ("boosting", "boosting_type", "boost")
    },
    (Framework.XGBOOST, "booster"): ("gbtree", "gblinear", "dart"),
    (Framework.XGBOOST, "tree_method"): ("auto", "exact", "approx", "hist", "gpu_hist",
                                         "gpu_exact"),
    (Framework.CATBOOST, "bootstrap_type"): ("Bayesian", "Bernoulli", "MVS", "Poisson", "No"),
}  # fmt: skip
#: The classes of the libraries that take parameters, as scikit-learn's do.
ESTIMATORS: dict[str, Framework] = {
    f"{name}{kind}": library
    for name, library in (
        ("XGB", Framework.XGBOOST),
        ("LGBM", Framework.LIGHTGBM),
        ("CatBoost", Framework.CATBOOST),
    )
    for kind in ("Classifier", "Regressor", "Ranker")
}
