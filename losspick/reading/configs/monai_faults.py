"""Options of MONAI's losses and transforms that do not fit the network, or each other."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Fact, Remark
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.torch_losses import BuiltLoss

POST = frozenset({"Activationsd", "Activations", "ActivationsD", "ActivationsDict"})
DISCRETE = frozenset({"AsDiscreted", "AsDiscrete", "AsDiscreteD", "AsDiscreteDict"})
#: Options that have no effect on one channel.
_OF_SEVERAL = {"to_onehot_y": True, "include_background": False}


def misfits(loss: Node, built: BuiltLoss, channels: Fact[int] | None) -> Iterator[Fact[Remark]]:
    """Yield options of a loss of masks that are for another number of channels."""
    if channels is None:
        return
    for option, value in _OF_SEVERAL.items():
        node = loss.get(option)
        if channels.value == 1 and node is not None and node.scalar is value:
            text = f"{option} is for several channels, and the network has one"
            yield Fact(Remark(text, certain=False), node.place)
    if built.weights is None or channels.value == 1:
        return
    without = loss.flag("include_background") is False
    fitting = (1, channels.value, channels.value - without)
    if len(built.weights.value) not in fitting:
        text = f"{len(built.weights.value)} weights stand against {channels.value} channels"
        yield Fact(Remark(text), built.weights.place)


def misfits_behind(document: Node, trained: Fact[str] | None) -> Iterator[Fact[Remark]]:
    """Yield transforms that exclude each other, or cut logits where probabilities are."""
    found = [node for node, _ in mappings(document) if node.text("_target_") is not None]
    applied = [node for node in found if _short(node) in POST]
    for node in applied:
        on = [key for key in ("sigmoid", "softmax") if node.flag(key) is True]
        if len(on) > 1:
            text = f"{_short(node)} applies one of {' and '.join(on)}, and both are set"
            yield Fact(Remark(text), node.items[on[-1]].place)
    own = any("Lambda" in _short(node) or "$" in (node.text("_target_") or "") for node in found)
    if trained is None or applied or own:
        return
    for node in found:
        limit = node.get("threshold") if _short(node) in DISCRETE else None
        number = limit.scalar if limit is not None else None
        if limit is not None and type(number) is float and 0.0 < number < 1.0:
            text = f"threshold {number:g} is for probabilities, and {trained.value} is not applied"
            yield Fact(Remark(text, certain=False), limit.place)


def _short(node: Node) -> str:
    return (node.text("_target_") or "").rpartition(".")[2]
