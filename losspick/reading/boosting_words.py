"""The words of the boosting libraries: objectives, their aliases, and signs of each library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from losspick.core.spec import Argument, Choice, Fact, Literal, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.estimator_words import values_of_a_classifier


@dataclass(frozen=True, slots=True)
class Words:
    """How a library is told its objective.

    Attributes:
        keys: Names of the parameter.
        values: What it can be.
        classes: Names of the parameter with the number of classes.
        metrics: Names of the parameter with the metrics.
    """

    keys: tuple[str, ...]
    values: frozenset[str]
    classes: tuple[str, ...]
    metrics: tuple[str, ...]

    @property
    def first_words(self) -> frozenset[str]:
        """What stands before the first colon of the values."""
        return frozenset(value.partition(":")[0] for value in self.values)


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
                "regression_l1",
                "l1",
                "mae",
                "huber",
                "fair",
                "poisson",
                "quantile",
                "mape",
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
            ]
        ),
        classes=("classes_count",),
        metrics=("eval_metric",),
    ),
}
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

_NATIVE = {
    Framework.LIGHTGBM: frozenset({"num_boost_round", "num_iterations"}),
    Framework.XGBOOST: frozenset({"num_boost_round", "num_round"}),
    Framework.CATBOOST: frozenset[str](),
}
_SWITCHES = {
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
_CLASSIFIER_ONLY = frozenset(
    {"Logloss", "CrossEntropy", "MultiClass", "MultiClassOneVsAll", "MultiLogloss",
     "MultiCrossEntropy"}
)  # fmt: skip


def spec_of_parameters(
    library: Framework,
    facts: Mapping[str, Fact[Literal]],
    reader: str,
    *,
    estimator: Fact[str] | None = None,
    native: bool = False,
    around: set[str] | None = None,
) -> ModelSpec | None:
    """Return what a set of parameters says; None: no objective stands in it.

    Args:
        library: Whose parameters they are.
        facts: The parameters.
        reader: Which reader found them.
        estimator: The class that takes them.
        native: They go to the library's own training function.
        around: Keys beside the mapping.
    """
    words = OBJECTIVES[library]
    objective = next((facts[key] for key in words.keys if key in facts), None)
    switches = switches_on(library, facts)
    if objective is None and len(switches) > 1 and estimator is not None:
        return ModelSpec(framework=library, reader=reader, call=estimator.place, switches=switches)
    written = _written(library, objective)
    if objective is None or written not in words.values:
        return None
    keys = set(facts) | (around or set())
    return ModelSpec(
        framework=library,
        reader=reader,
        loss=_loss(library, facts, written, objective),
        classes=_classes(words, facts),
        weights=_weights(facts),
        metrics=_metrics(words, facts),
        switches=switches,
        estimator=estimator,
        native=native or bool(keys & _NATIVE[library]),
        choices=_wrong_estimator(library, written, estimator, objective),
        contradictions=values_of_a_classifier(library, written, estimator, objective),
    )


def _written(library: Framework, objective: Fact[Literal] | None) -> str:
    """Return the name of the objective, without what CatBoost takes behind it; empty: none."""
    if objective is None or not isinstance(objective.value, str):
        return ""
    name, _, _ = objective.value.partition(":")
    return name if library is Framework.CATBOOST else objective.value


def _loss(
    library: Framework, facts: Mapping[str, Fact[Literal]], written: str, objective: Fact[Literal]
) -> Fact[NamedLoss]:
    arguments = (Argument(name, fact.value, fact.place) for name, fact in facts.items())
    loss = NamedLoss(
        path=f"{library.value}.{written}",
        written=written,
        arguments=(*arguments, *_inner(objective)),
        names=frozenset(facts),
    )
    return Fact(loss, objective.place)


def _inner(objective: Fact[Literal]) -> Iterator[Argument]:
    """Yield the numbers that CatBoost takes behind the name: ``Quantile:alpha=0.9``."""
    for part in str(objective.value).partition(":")[2].split(";"):
        name, _, text = part.partition("=")
        try:
            yield Argument(name.strip(), float(text), objective.place)
        except ValueError:
            continue


def _classes(words: Words, facts: Mapping[str, Fact[Literal]]) -> Fact[int] | None:
    for key in words.classes:
        fact = facts.get(key)
        if fact is not None and isinstance(fact.value, int) and not isinstance(fact.value, bool):
            return Fact(fact.value, fact.place)
    return None


def _weights(facts: Mapping[str, Fact[Literal]]) -> Fact[tuple[Literal, ...]] | None:
    fact = facts.get("class_weights")
    if fact is None or not isinstance(fact.value, tuple):
        return None
    return Fact(fact.value, fact.place)


def _metrics(words: Words, facts: Mapping[str, Fact[Literal]]) -> tuple[Fact[str], ...]:
    fact = next((facts[key] for key in words.metrics if key in facts), None)
    if fact is None:
        return ()
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    names = [part for value in values if isinstance(value, str) for part in value.split(",")]
    return tuple(Fact(name.strip(), fact.place) for name in names)


def switches_on(library: Framework, facts: Mapping[str, Fact[Literal]]) -> tuple[Fact[str], ...]:
    """Return the options that weight the classes and are on."""
    return tuple(
        Fact(name, facts[name].place)
        for name in _SWITCHES[library]
        if (name in facts and facts[name].value not in (None, False, 1, 1.0, "None", ()))
        or (name in facts and facts[name].value is True)
    )


def _wrong_estimator(
    library: Framework, written: str, estimator: Fact[str] | None, objective: Fact[Literal]
) -> tuple[Fact[Choice], ...]:
    if library is not Framework.CATBOOST or estimator is None:
        return ()
    classifier = estimator.value.endswith("Classifier")
    if not estimator.value.endswith(("Classifier", "Regressor")):
        return ()
    if classifier == (written in _CLASSIFIER_ONLY):
        return ()
    fitting = _CLASSIFIER_ONLY if classifier else OBJECTIVES[library].values - _CLASSIFIER_ONLY
    choice = Choice(owner=estimator.value, chosen=written, allowed=tuple(sorted(fitting)))
    return (Fact(choice, objective.place),)
