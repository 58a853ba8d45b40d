"""Boosters that XGBoost has saved as JSON: the classes of objective, learner and trees."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import is_encoder, is_no_class, names_of
from losspick.reading.configs.node import Node

#: Where numbers of classes stand in what a learner saves.
_OF_OBJECTIVE = ("objective", "softmax_multiclass_param", "num_class")
_OF_LEARNER = ("learner_model_param", "num_class")
_OF_TARGETS = ("learner_model_param", "num_target")


def read_booster(document: Node) -> list[ModelSpec] | None:
    """Return what a saved booster says of its classes; None: the document is none."""
    learner = document.get("learner")
    if learner is None or learner.get("learner_model_param") is None:
        return None
    remarks = tuple(_contradictions(learner))
    if not remarks:
        return []
    return [ModelSpec(framework=Framework.XGBOOST, reader="booster", contradictions=remarks)]


def specs_with(document: Node, beside: dict[str, Node]) -> list[ModelSpec] | None:
    """Return what a saved booster says of its classes, and files beside it; None: it is none."""
    found = read_booster(document)
    if found is None:
        return None
    remarks = tuple(_misnamed(document, beside))
    odd = ModelSpec(framework=Framework.XGBOOST, reader="booster", contradictions=remarks)
    return [*found, odd] if remarks else found


def _misnamed(document: Node, beside: dict[str, Node]) -> Iterator[Fact[Remark]]:
    """Yield the number of classes, if files beside name more, or an encoder another number."""
    classes = _number(document.get("learner", *_OF_LEARNER))
    given = {name: (names_of(node), is_encoder(name, node)) for name, node in beside.items()}
    given = {name: told for name, told in given.items() if told[0]}
    if classes is None or classes.value < _FEWEST:
        return
    if len({len(names) for names, _ in given.values()}) != 1:
        return
    name, (names, whole) = next(iter(given.items()))
    several = classes.value < len(names) <= _MOST_TIMES * classes.value
    if several or (whole and classes.value != len(names)):
        text = f"the booster has {classes.value} classes, and {name} names {len(names)}"
        if whole or not any(map(is_no_class, names)):
            yield Fact(Remark(text), classes.place)


_FEWEST = 2
#: A list of many more names than there are classes is one of something else.
_MOST_TIMES = 2


def _contradictions(learner: Node) -> Iterator[Fact[Remark]]:
    trained, given = _number(learner.get(*_OF_LEARNER)), _number(learner.get(*_OF_OBJECTIVE))
    if trained is None:
        return
    if given is not None and given.value != trained.value:
        name = learner.text("objective", "name") or "the objective"
        text = f"num_class is {given.value} for {name}, and {trained.value} for the learner"
        yield Fact(Remark(text), given.place)
    targets = _number(learner.get(*_OF_TARGETS))
    groups = _groups(learner)
    expected = max(trained.value, 1 if targets is None else targets.value, 1)
    if groups is not None and groups.value != expected:
        text = f"the trees belong to {groups.value} outputs, and the learner has {expected}"
        yield Fact(Remark(text), groups.place)


def _number(node: Node | None) -> Fact[int] | None:
    """Return a number of classes, which XGBoost writes as text."""
    if node is None or not isinstance(node.scalar, str) or not node.scalar.isdecimal():
        return None
    return Fact(int(node.scalar), node.place)


def _groups(learner: Node) -> Fact[int] | None:
    """Return the number of outputs that trees are grown for; None: each may be for all of them."""
    booster = learner.get("gradient_booster")
    model = booster.get("model") or booster.get("gbtree", "model") if booster is not None else None
    info, trees = (
        (model.get("tree_info"), model.get("trees")) if model is not None else (None, None)
    )
    if info is None or trees is None or not info.elements:
        return None
    if any(tree.text("tree_param", "size_leaf_vector") not in _ONE for tree in trees.elements):
        return None
    outputs = [one.scalar for one in info.elements if type(one.scalar) is int]
    return Fact(max(outputs) + 1, info.place) if len(outputs) == len(info.elements) else None


#: How many values a leaf has: one output's.
_ONE = ("0", "1")
