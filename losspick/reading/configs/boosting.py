"""Parameters of LightGBM, XGBoost and CatBoost, wherever a mapping holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import cast

from losspick.core.spec import Fact, Literal, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_faults import unknown_objective
from losspick.reading.boosting_tables import (
    LIBRARY_WORDS,
    OBJECTIVES,
    OWN_KEYS,
    SPACES,
)
from losspick.reading.boosting_words import spec_of_parameters, word_of_objective
from losspick.reading.configs.estimators import estimator_of, names_beside, spec_of_named
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import target_of


def read_boosting(document: Node) -> list[ModelSpec] | None:
    """Return a spec for each mapping with an objective of one of the libraries."""
    found = []
    above: dict[int, Node] = {}
    for mapping, path in mappings(document):
        above |= {id(child): mapping for child in mapping.items.values()}
        owner = above.get(id(mapping), document)
        if target_of(mapping) is not None or _is_of_library(owner):
            continue  # the arguments of a class that is named, which are read as such
        facts = {key: _fact(child) for key, child in mapping.items.items()}
        if any(
            child.kind == "mapping" and SPACES & set(child.items)
            for child in mapping.items.values()
        ):
            continue
        named = [*names_beside(mapping), *names_beside(owner)]
        words = {fact.value.lower() for fact in (*named, *names_beside(document))}
        words |= {key.lower() for key in (*path, PurePath(mapping.place.path).stem)}
        library = _library(facts, words)
        if library is None:
            own = spec_of_named(path, named, mapping, document)
            found += [] if own is None else [own]
            continue
        around = set(document.items) if len(path) <= 1 else set()
        estimator = estimator_of(path, named, mapping, library)
        spec = spec_of_parameters(library, facts, "boosting", estimator=estimator, around=around)
        if spec is not None:
            found.append(_given(spec) if _is_counted_elsewhere(mapping, spec) else spec)
    return found or None


def _is_of_library(owner: Node) -> bool:
    """Tell whether a mapping names a class of a library whose arguments are read with it."""
    return (target_of(owner) or "").partition(".")[0] in (
        "xgboost",
        "lightgbm",
        "catboost",
        "sklearn",
    )


def _is_counted_elsewhere(mapping: Node, spec: ModelSpec) -> bool:
    """Tell whether the number of classes may come from another setting, or from another file."""
    if not _lacks_classes(spec):
        return False
    composed = any("${" in str(child.scalar) for child in mapping.items.values())
    return composed or not _COUNTS.isdisjoint(mapping.items)


#: Names under which programs keep the number of classes.
_COUNTS = frozenset({"output_dim", "out_dim", "n_classes", "nclasses", "nb_classes", "num_labels",
                     "n_labels", "n_class", "number_of_classes", "num_targets"})  # fmt: skip


def with_classes_of_code(specs: list[ModelSpec], texts: Iterable[bytes]) -> list[ModelSpec]:
    """Return specs with the number of classes as given, where code beside them sets it."""
    if not any(_lacks_classes(spec) for spec in specs):
        return specs
    if not any(b"num_class" in text for text in texts):
        return specs
    return [_given(spec) if _lacks_classes(spec) else spec for spec in specs]


def _lacks_classes(spec: ModelSpec) -> bool:
    boosting = spec.framework in OBJECTIVES and spec.loss is not None
    return boosting and spec.classes is None


def _given(spec: ModelSpec) -> ModelSpec:
    if spec.loss is None:
        return spec
    named = replace(spec.loss.value, names=spec.loss.value.names | {"num_class"})
    return replace(spec, loss=Fact(named, spec.loss.place))


def _fact(node: Node) -> Fact[Literal]:
    if node.kind == "mapping":  # weights by label
        pairs = tuple((key, one.scalar) for key, one in node.items.items())
        if all(type(value) in (int, float) for _, value in pairs):
            return Fact(cast("Literal", pairs), node.place)
    return Fact(node.literal, node.place)


def _library(facts: Mapping[str, Fact[Literal]], words: set[str]) -> Framework | None:
    """Return the library to which parameters belong: an objective and one more sign."""
    for library, names in OBJECTIVES.items():
        fact = next((facts[key] for key in names.keys if key in facts), None)
        if fact is None or not isinstance(fact.value, str):
            continue
        word = word_of_objective(library, fact)
        named, others = _isnames_beside(library, words), _others_named(library, words)
        own = bool(OWN_KEYS[library] & set(facts)) or _runs_a_program(facts)
        own = own or (library is Framework.LIGHTGBM and _runs_lightgbm(facts, word))
        if word in names.values and (named or (not others and own)):
            return library
        certain = named and own and not others
        if certain and unknown_objective(library, word, fact) is not None:
            return library
    return None


def _runs_a_program(facts: Mapping[str, Fact[Literal]]) -> bool:
    """Tell whether settings say what a boosting program is to do, and with which data."""
    return _trains(facts) and not _ROWS.isdisjoint(facts)


def _trains(facts: Mapping[str, Fact[Literal]]) -> bool:
    task = facts.get("task")
    return task is not None and task.value in _TASKS


def _runs_lightgbm(facts: Mapping[str, Fact[Literal]], objective: str) -> bool:
    """Tell whether a task and a metric are LightGBM's, though no key is its own.

    Other programs, too, have tasks, objectives and metrics: a word has to be LightGBM's alone, or
    nothing else may be said.
    """
    names = OBJECTIVES[Framework.LIGHTGBM]
    given = next((facts[key].value for key in names.metrics if key in facts), None)
    listed = given if isinstance(given, tuple) else str(given or "").split(",")
    metrics = {str(one).strip().lower().partition("@")[0] for one in listed}
    if not _trains(facts) or not metrics <= _METRICS:
        return False
    alone = not _ALONE.isdisjoint({objective, *metrics})
    return alone or set(facts) <= {"task", *names.keys, *names.metrics}


#: Metrics of LightGBM, so far as they are told without a key of its own, and those of them, and
#: objectives, that no other program calls so.
_METRICS = frozenset(
    {
        "l1",
        "l2",
        "rmse",
        "mae",
        "mse",
        "mape",
        "quantile",
        "huber",
        "fair",
        "poisson",
        "gamma",
        "gamma_deviance",
        "tweedie",
        "ndcg",
        "map",
        "auc",
        "average_precision",
        "binary_logloss",
        "binary_error",
        "auc_mu",
        "multi_logloss",
        "multi_error",
        "cross_entropy",
        "cross_entropy_lambda",
        "kullback_leibler",
    }
)
_ALONE = frozenset(
    {
        "binary_logloss",
        "binary_error",
        "auc_mu",
        "multi_logloss",
        "multi_error",
        "multiclassova",
        "multiclass_ova",
        "cross_entropy_lambda",
        "xentlambda",
        "lambdarank",
        "rank_xendcg",
    }
)
_TASKS = ("train", "training")
_ROWS = frozenset({"data", "train_data", "train_data_file", "data_filename"})


def _isnames_beside(library: Framework, words: set[str]) -> bool:
    return any(word in text for word in LIBRARY_WORDS[library] for text in words)


def _others_named(library: Framework, words: set[str]) -> bool:
    return any(_isnames_beside(other, words) for other in LIBRARY_WORDS if other is not library)
