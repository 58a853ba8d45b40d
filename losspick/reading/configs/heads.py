"""Heads that configurations list layer by layer, beside the rest of a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.reading.configs.networks import Network, last_of
from losspick.reading.configs.node import Node
from losspick.reading.python.spelling.layer_tables import NARROW

#: Keys under which the last layers of a network are listed.
_HEADS = regex(
    r"(?:\w+_)?(?:head|classifier|output|out|top|final|predictor|regressor)s?"
    r"(?:_(?:layers?|modules?|blocks?))?$"
)
#: Keys of layers behind which code may put the last one.
_LAYERS = regex(r"(?:layers|modules|module_list|net_layers|mlp|fc)$")
#: What the last layer applies, if these are all the layers there are.
_LAST = frozenset({"softmax", "log_softmax", "sigmoid"})
#: Keys of what comes before a head.
_BODIES = regex(r"(?:\w+_)?(?:backbone|encoder|body|trunk|stem|features?|feature_extractor"
                     r"|extractor|embedder|embedding|base|base_model)$")  # fmt: skip


def listed_head(items: Mapping[str, Node]) -> Network | None:
    """Return what the only list of layers gives; None: there is none, or there are several."""
    lists = {key: node for key, node in items.items() if _is_of_layers(node)}
    heads = [node for key, node in lists.items() if _HEADS.match(key) is not None]
    layers = [node for key, node in lists.items() if _LAYERS.match(key) is not None]
    if len(heads) == 1:
        found = last_of(heads[0].elements)
        return found if _is_last(found, _LAST | {"linear"}) else None
    if not heads and len(layers) == 1:
        found = last_of(layers[0].elements)
        return found if _is_last(found, _LAST) else None
    return None


def _is_last(found: Network | None, last: frozenset[str]) -> bool:
    return found is not None and found.activation is not None and found.activation.value in last


def own_head(items: Mapping[str, Node]) -> Network | None:
    """Return what the head within a network of a project ends in, which nothing is to undo."""
    found = listed_head(items)
    if found is None or found.activation is None or found.activation.value not in NARROW:
        return None
    return replace(found, certain=False)


def is_head(key: str) -> bool:
    """Tell whether a key is that of the last layers of a network."""
    return _HEADS.match(key) is not None


def is_body(key: str) -> bool:
    """Tell whether a key is that of what comes before a head."""
    return _BODIES.match(key) is not None


def _is_of_layers(node: Node) -> bool:
    named = [one.text("_target_") or one.text("class_path") for one in node.elements]
    return bool(named) and all(named)
