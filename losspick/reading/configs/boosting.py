"""Parameters of LightGBM, XGBoost and CatBoost, wherever a mapping holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from losspick.core.spec import Fact, Literal, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.boosting_words import (
    LIBRARY_WORDS,
    OBJECTIVES,
    OWN_KEYS,
    SPACES,
    spec_of_parameters,
)
from losspick.reading.configs.node import Node, mappings


def read_boosting(document: Node) -> list[ModelSpec] | None:
    """Return a spec for each mapping with an objective of one of the libraries."""
    found = []
    for mapping, path in mappings(document):
        facts = {key: _fact(child) for key, child in mapping.items.items()}
        if any(
            child.kind == "mapping" and SPACES & set(child.items)
            for child in mapping.items.values()
        ):
            continue
        words = {key.lower() for key in path} | _words(mapping, document)
        library = _library(facts, words)
        if library is None:
            continue
        around = set(document.items) if len(path) <= 1 else set()
        spec = spec_of_parameters(library, facts, "boosting", around=around)
        if spec is not None:
            found.append(spec)
    return found or None


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


def _words(mapping: Node, document: Node) -> set[str]:
    named = [mapping.text("type"), mapping.text("model"), document.text("model")]
    inner = document.get("model")
    named.append(inner.text("type") if inner is not None else None)
    return {word.lower() for word in named if word is not None}


def _fact(node: Node) -> Fact[Literal]:
    return Fact(node.literal, node.place)


def _library(facts: Mapping[str, Fact[Literal]], words: set[str]) -> Framework | None:
    """Return the library to which parameters belong: an objective and one more sign."""
    for library, names in OBJECTIVES.items():
        keys = [key for key in names.keys if key in facts]
        value = facts[keys[0]].value if keys else None
        if not isinstance(value, str) or value.partition(":")[0] not in names.first_words:
            continue
        if value not in names.values and library is not Framework.CATBOOST:
            continue
        named = any(word in text for word in LIBRARY_WORDS[library] for text in words)
        others = any(
            word in text
            for other, known in LIBRARY_WORDS.items()
            if other is not library
            for word in known
            for text in words
        )
        if named or (not others and OWN_KEYS[library] & set(facts)):
            return library
    return None
