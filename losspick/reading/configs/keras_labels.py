"""Settings of a Keras training that say in which form its labels are read from folders."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework
from losspick.reading.configs.keras_training import keras_loss
from losspick.reading.configs.node import Node, mappings

#: What the argument of ``flow_from_directory`` makes of the folders of classes.
_CLASS_MODES = {
    "categorical": TargetDomain.ONE_HOT,
    "sparse": TargetDomain.CLASS_INDEX,
    "binary": TargetDomain.ZERO_ONE,
}
#: The same of ``image_dataset_from_directory``, whose argument other programs have as well.
_LABEL_MODES = {
    "categorical": TargetDomain.ONE_HOT,
    "int": TargetDomain.CLASS_INDEX,
    "binary": TargetDomain.ZERO_ONE,
}
_SIGN = "_from_directory"


def read_label_modes(document: Node) -> list[ModelSpec] | None:
    """Return a loss of Keras with the labels it is given; None: not both are said, once each."""
    found = [mapping for mapping, _ in mappings(document)]
    told = list(_modes(found))
    losses = [node for one in found if (node := one.get("loss")) is not None]
    if not told or len({fact.value for fact in told}) != 1 or len(losses) != 1:
        return None
    loss = keras_loss(losses[0])
    if loss is None or "categorical" not in loss.value.path.lower():
        return None  # a word that names no loss of Keras, or one of other labels
    spec = ModelSpec(
        framework=Framework.KERAS, reader="labels", loss=loss, call=loss.place, targets=told[0]
    )
    return [spec]


def _modes(found: list[Node]) -> Iterator[Fact[TargetDomain]]:
    of_keras = any(_SIGN in str(child.scalar) or _SIGN in key
                   for one in found for key, child in one.items.items())  # fmt: skip
    for one in found:
        for key, words in (("class_mode", _CLASS_MODES), ("label_mode", _LABEL_MODES)):
            fact = one.fact(key)
            known = words.get(fact.value) if fact is not None else None
            if fact is not None and known is not None and (of_keras or key == "class_mode"):
                yield Fact(known, fact.place)
