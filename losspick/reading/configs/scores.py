"""Scores by which a configuration judges the estimator that it names."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.core.estimators import CLASSIFIERS, REGRESSORS, is_classifier, is_regressor
from losspick.core.regexes import regex
from losspick.core.spec import Fact, Literal, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_lists import several_classes
from losspick.reading.configs.node import Node, mappings
from losspick.reading.estimator_words import without_probabilities
from losspick.reading.sklearn_clashes import UNDECIDED

#: The argument of scikit-learn's searches and validations.
_SCORING = "scoring"
#: What has an estimator of its own, which is not the one that is judged.
_WITHIN = regex(r"SelectFromModel|RFE|SequentialFeature|IterativeImputer|Boruta")
#: Losses of amounts, which nobody takes for labels of 0 and 1.
_OF_AMOUNTS = frozenset({"huber", "quantile", "absolute_error", "lad", "epsilon_insensitive",
                         "squared_epsilon_insensitive", "gamma"})  # fmt: skip


def read_scores(document: Node) -> list[ModelSpec] | None:
    """Return the estimators of a document with the scores that it asks for; None: it asks none.

    All estimators that it names must predict the same: amounts, or classes.
    """
    asked = [node for one, _ in mappings(document) if (node := one.get(_SCORING)) is not None]
    scores = tuple(fact for node in asked for fact in _words(node))
    if not scores:
        return None
    named = list(_estimators(document))
    kinds = {is_classifier(fact.value) for fact in named}
    if len(kinds) != 1:
        return None
    estimator, *_ = named
    spec = ModelSpec(
        framework=Framework.SKLEARN,
        reader="scoring",
        call=scores[0].place,
        estimator=estimator,
        scores=scores,
        targets=_amounts(document),
        bare=_bare(named, document),
        classes=_classes(document) if kinds == {True} else None,
    )
    return [spec]


def _bare(named: list[Fact[str]], document: Node) -> str | None:
    """Return the only estimator in words, if it gives no probabilities, whatever is tried."""
    if len({fact.value for fact in named}) != 1:
        return None
    told: dict[str, Fact[Literal]] = {}
    for mapping, _ in mappings(document):
        for key, child in mapping.items.items():
            option = key.rpartition("__")[2].rpartition(".")[2]
            if option in _DECIDING:
                once = option not in told and child.kind == "scalar" and option == key
                told[option] = Fact(child.literal if once else UNDECIDED, child.place)
    return without_probabilities(named[0].value, told)


#: Options on which it depends whether an estimator gives probabilities.
_DECIDING = ("probability", "loss")


def _classes(document: Node) -> Fact[int] | None:
    """Return how many classes there are, if nothing says that they are judged one by one."""
    if any(_APART.search(fact.value) for fact in _texts(document)):
        return None
    return several_classes(document)


_APART = regex(r"(?i)one.?(?:vs|against)|multi.?(?:label|output|task)|binar|ov[ro]\b|positive")


def _words(asked: Node) -> Iterator[Fact[str]]:
    """Yield the scores that are asked for: one, a list of them, or some under names."""
    for one in (asked, *asked.elements, *asked.items.values()):
        if isinstance(one.scalar, str):
            yield Fact(one.scalar, one.place)


def _estimators(document: Node) -> Iterator[Fact[str]]:
    """Yield what a document calls its estimators, as keys or as values; nothing: it is not sure."""
    texts = list(_texts(document))
    if any(_WITHIN.search(fact.value) for fact in texts):
        return
    for fact in texts:
        name = fact.value.rpartition(".")[2]
        named = name in REGRESSORS or name in CLASSIFIERS
        own = name.isidentifier() and name[:1].isupper()
        if named or (own and (is_regressor(name) or is_classifier(name))):
            yield Fact(name, fact.place)


def _texts(document: Node) -> Iterator[Fact[str]]:
    for mapping, _ in mappings(document):
        for key, child in mapping.items.items():
            yield Fact(key, child.place)
            for one in (child, *child.elements):
                if isinstance(one.scalar, str):
                    yield Fact(one.scalar, one.place)


def _amounts(document: Node) -> Fact[TargetDomain] | None:
    """Return that the targets are amounts, if the estimators are told a loss of amounts."""
    losses = [node for one, _ in mappings(document) if (node := one.get("loss")) is not None]
    if len(losses) != 1 or losses[0].scalar not in _OF_AMOUNTS:
        return None
    return Fact(TargetDomain.REAL, losses[0].place)
