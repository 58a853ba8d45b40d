"""Estimators that a file of parameters calls by their class names."""

from __future__ import annotations

from collections.abc import Sequence

from losspick.core.estimators import CLASSIFIERS, REGRESSORS
from losspick.core.spec import Fact, Literal, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_tables import ESTIMATORS as BOOSTING
from losspick.reading.configs.node import Node, mappings
from losspick.reading.sklearn_clashes import OPTIONS, UNDECIDED
from losspick.reading.sklearn_words import ESTIMATORS, spec_of_estimator

#: Keys under which a model is named.
_NAMES = ("type", "model", "name", "model_type", "estimator", "class_name", "class", "algorithm",
          "model_name", "library", "framework", "backend")  # fmt: skip
#: Keys between the name of an estimator and its parameters.
_BETWEEN = frozenset({"params", "best_params", "hyperparameters", "parameters", "kwargs", "args",
                      "model_params"})  # fmt: skip


def names_beside(mapping: Node) -> list[Fact[str]]:
    """Return what a mapping calls its model."""
    inner = mapping.get("model")
    nested = inner.fact("type") if inner is not None else None
    found = [mapping.fact(key) for key in _NAMES if key in mapping.items]
    return [fact for fact in (*found, nested) if fact is not None]


def estimator_of(
    path: Sequence[str], named: Sequence[Fact[str]], mapping: Node, library: Framework
) -> Fact[str] | None:
    """Return the class of a boosting library that takes parameters; None: not known."""
    words = [*named, *(Fact(key, mapping.place) for key in _keys(path))]
    known = (Fact(fact.value.rpartition(".")[2], fact.place) for fact in words)
    return next((fact for fact in known if BOOSTING.get(fact.value) is library), None)


def options_of(given: Node, document: Node) -> dict[str, Fact[Literal]]:
    """Return the options of an estimator; what a document says of them elsewhere is undecided."""
    facts = {key: Fact(child.literal, child.place) for key, child in given.items.items()}
    open_ = OPTIONS if given.flag("_partial_") else _told_elsewhere(given, document)
    for option in open_:
        facts[option] = Fact(UNDECIDED, given.place)
    return facts


def _told_elsewhere(given: Node, document: Node) -> frozenset[str]:
    """Return the options that a search tries, or that stand above or below the others."""
    found = set()
    for mapping, _ in mappings(document):
        near = any(one is given for one in mapping.items.values())
        near = near or any(one is mapping for one in given.items.values())
        for key, child in mapping.items.items():
            option = key.rpartition("__")[2].rpartition(".")[2]
            tried = option != key or child.kind != "scalar" or "$" in str(child.scalar)
            if option in OPTIONS and (tried or near):
                found.add(option)
    return frozenset(found)


def spec_of_named(
    path: Sequence[str], named: Sequence[Fact[str]], mapping: Node, document: Node
) -> ModelSpec | None:
    """Return what is said of an estimator of scikit-learn that is called by its class name."""
    words = [fact.value for fact in named if fact.value.startswith("sklearn.")
             or "." not in fact.value]  # fmt: skip
    called = {word.rpartition(".")[2] for word in (*words, *_keys(path))} & ESTIMATORS
    if len(called) != 1:
        return None
    facts = options_of(mapping, document)
    return spec_of_estimator(f"sklearn.{called.pop()}", facts, "parameters", mapping.place)


def estimators_named(document: Node) -> list[Fact[str]]:
    """Return the estimators of scikit-learn that a document names, whatever their loss."""
    found: dict[str, Fact[str]] = {}
    for mapping, _ in mappings(document):
        target = mapping.fact("_target_") or mapping.fact("class_path")
        for fact in names_beside(mapping) if target is None else [target]:
            name = fact.value.rpartition(".")[2]
            bare = "." not in fact.value and target is None
            if name in _PLAIN and (bare or fact.value.startswith("sklearn.")):
                found.setdefault(name, Fact(name, fact.place))
    return list(found.values())


#: Boosting libraries are told their loss by another word.
_PLAIN = frozenset(
    name for name in REGRESSORS | CLASSIFIERS if not name.startswith(("XGB", "LGBM", "CatBoost"))
)


def _keys(path: Sequence[str]) -> list[str]:
    """Return the keys that may name the estimator of a mapping at a path."""
    near = list(path[-2:] if path and path[-1] in _BETWEEN else path[-1:])
    return [key for key in near if key not in _BETWEEN]
