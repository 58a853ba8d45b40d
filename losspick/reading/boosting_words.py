"""What sets of parameters of the boosting libraries say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from losspick.core.spec import Argument, Choice, Fact, Literal, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_faults import (
    disagreeing,
    lacking,
    misnamed_options,
    unknown_objective,
)
from losspick.reading.boosting_tables import (
    CHOOSING,
    CLASSIFIER_ONLY,
    NATIVE,
    OBJECTIVES,
    OF_PROGRAMS,
    SWITCHES,
    Words,
)
from losspick.reading.estimator_words import classes_of_a_regressor, values_of_a_classifier


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
    metrics = _metrics(words, facts)
    if objective is None and estimator is not None and estimator.value in CHOOSING:
        loss = _chosen(library, facts, estimator)
        return ModelSpec(
            framework=library,
            reader=reader,
            loss=loss,
            switches=switches,
            metrics=metrics,
            estimator=estimator,
        )
    if objective is None and (len(switches) > 1 or metrics) and estimator is not None:
        place = estimator.place
        return ModelSpec(
            framework=library, reader=reader, call=place, switches=switches, metrics=metrics
        )
    if objective is None:
        return (
            None if estimator is None else weighted_alone(library, facts, reader, estimator.place)
        )
    if word_of_objective(library, objective) not in words.values:
        return _unknown(library, objective, reader)
    keys = set(facts) | (around or set())
    said = _said(library, facts, objective, estimator, reader)
    signs = OF_PROGRAMS if reader == "boosting" else NATIVE
    return replace(said, native=native or not keys.isdisjoint(signs[library]))


def _unknown(library: Framework, objective: Fact[Literal], reader: str) -> ModelSpec | None:
    unknown = unknown_objective(library, word_of_objective(library, objective), objective)
    if unknown is None:
        return None
    return ModelSpec(framework=library, reader=reader, call=objective.place, choices=(unknown,))


def _said(
    library: Framework,
    facts: Mapping[str, Fact[Literal]],
    objective: Fact[Literal],
    estimator: Fact[str] | None,
    reader: str,
) -> ModelSpec:
    words, written = OBJECTIVES[library], word_of_objective(library, objective)
    return ModelSpec(
        framework=library,
        reader=reader,
        loss=_loss(library, facts, written, objective),
        classes=_classes(words, facts, written),
        weights=_weights(facts),
        metrics=_metrics(words, facts),
        switches=switches_on(library, facts),
        estimator=estimator,
        choices=(
            *_wrong_estimator(library, written, estimator, objective),
            *misnamed_options(library, facts),
        ),
        contradictions=(
            *values_of_a_classifier(library, written, estimator, objective),
            *(() if reader == "python" else classes_of_a_regressor(written, estimator, objective)),
            *disagreeing(library, facts),
            *lacking(library, written, facts, objective),
        ),
    )


def word_of_objective(library: Framework, objective: Fact[Literal]) -> str:
    """Return the name of an objective, without what CatBoost takes behind it; empty: none.

    LightGBM folds case.
    """
    if not isinstance(objective.value, str):
        return ""
    if library is Framework.CATBOOST:
        return objective.value.partition(":")[0]
    return objective.value.lower() if library is Framework.LIGHTGBM else objective.value


def _chosen(
    library: Framework, facts: Mapping[str, Fact[Literal]], estimator: Fact[str]
) -> Fact[NamedLoss]:
    """Return the loss of an estimator that chooses it by the labels, under its own name."""
    arguments = tuple(Argument(name, fact.value, fact.place) for name, fact in facts.items())
    path = f"{library.value}.{estimator.value}"
    named = NamedLoss(
        path=path, written=estimator.value, arguments=arguments, names=frozenset(facts)
    )
    return Fact(named, estimator.place)


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


#: CatBoost's losses of several classes, and those of several labels, which are no classes.
_OF_CLASSES = ("MultiClass", "MultiClassOneVsAll")
_OF_LABELS = ("MultiLogloss", "MultiCrossEntropy")


def _classes(words: Words, facts: Mapping[str, Fact[Literal]], written: str) -> Fact[int] | None:
    for key in words.classes:
        fact = facts.get(key)
        if fact is not None and isinstance(fact.value, int) and not isinstance(fact.value, bool):
            return Fact(fact.value, fact.place)
        if fact is not None and isinstance(fact.value, str) and fact.value.isdecimal():
            return Fact(int(fact.value), fact.place)
    names = facts.get("class_names")
    if words.classes != ("classes_count",) or names is None or written in _OF_LABELS:
        return None
    listed = len(names.value) if isinstance(names.value, tuple) else 0
    fewest = 2 if written in _OF_CLASSES else 3  # a loss of one score takes the names of two
    return Fact(listed, names.place) if listed >= fewest else None


def _weights(facts: Mapping[str, Fact[Literal]]) -> Fact[tuple[Literal, ...]] | None:
    for name in WEIGHTS:
        fact = facts.get(name)
        if fact is not None and isinstance(fact.value, tuple):
            return Fact(fact.value, fact.place)
    return None


#: Options with a weight for each class; a dictionary is read as pairs of label and weight.
WEIGHTS = ("class_weights", "class_weight")


def weighted_alone(
    library: Framework, facts: Mapping[str, Fact[Literal]], reader: str, place: Location
) -> ModelSpec | None:
    """Return an estimator of which no more is known than the weights of classes; None: no weights.

    What it is trained with is left open.
    """
    weights = _weights(facts)
    if weights is None or reader != "python":
        return None
    return ModelSpec(framework=library, reader=reader, call=place, weights=weights)


def _metrics(words: Words, facts: Mapping[str, Fact[Literal]]) -> tuple[Fact[str], ...]:
    asked = next(((facts[key],) for key in words.metrics if key in facts), ())
    besides = tuple(facts[key] for key in words.besides if key in facts)
    return tuple(name for fact in (*asked, *besides) for name in _named_in(fact))


def _named_in(fact: Fact[Literal]) -> tuple[Fact[str], ...]:
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    names = [part for value in values if isinstance(value, str) for part in value.split(",")]
    return tuple(Fact(name.strip(), fact.place) for name in names)


def switches_on(library: Framework, facts: Mapping[str, Fact[Literal]]) -> tuple[Fact[str], ...]:
    """Return the options that weight the classes and are on."""
    return tuple(
        Fact(name, facts[name].place)
        for name in SWITCHES[library]
        if (
            name in facts
            and facts[name].value not in (None, False, 1, 1.0, "None", ())
            and (library is Framework.CATBOOST or not _is_by_label(facts[name].value))
        )
        or (name in facts and facts[name].value is True)
    )


def _is_by_label(value: Literal) -> bool:
    """Tell whether a weight is given for each label, which may be there beside other weights."""
    return isinstance(value, tuple) and any(isinstance(one, tuple) for one in value)


def _wrong_estimator(
    library: Framework, written: str, estimator: Fact[str] | None, objective: Fact[Literal]
) -> tuple[Fact[Choice], ...]:
    if library is not Framework.CATBOOST or estimator is None:
        return ()
    classifier = estimator.value.endswith("Classifier")
    if not estimator.value.endswith(("Classifier", "Regressor")):
        return ()
    if classifier == (written in CLASSIFIER_ONLY):
        return ()
    fitting = CLASSIFIER_ONLY if classifier else OBJECTIVES[library].values - CLASSIFIER_ONLY
    choice = Choice(owner=estimator.value, chosen=written, allowed=tuple(sorted(fitting)))
    return (Fact(choice, objective.place),)
