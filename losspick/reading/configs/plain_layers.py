"""The last of the layers that settings of programs list in words of their own."""

from __future__ import annotations

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.spec import Fact
from losspick.reading.configs.heads import is_head
from losspick.reading.configs.node import Node, mappings
from losspick.reading.configs.plain_heads import is_afterwards, word_of_layer
from losspick.reading.python.spelling.layer_tables import NARROW, activation_named

#: Keys of all layers of a network.
_LISTS = regex(r"(?:layers|modules|module_list|net_layers|layer_specs|architecture|network)$")
#: Layers that leave values as they are, those with weights, and those that only apply a function.
_KEEPING = regex(r"(?i)(?:nn\.|torch\.nn\.)?(?:dropout\w*|identity|flatten|reshape)$")
_SUMS = regex(r"(?i)(?:nn\.|torch\.nn\.)?(?:linear|dense|fc|fully_connected)$")
_APPLYING = regex(r"(?i)(?:nn\.|torch\.nn\.)?(?:activation|softmax|sigmoid|log_?softmax)$")
_UNITS = ("units", "out_features", "size", "neurons", "nodes")
_COUNTS = frozenset({"num_classes", "n_classes", "num_labels", "n_labels", "nb_classes"})
_TWO = 2


@record(frozen=True, slots=True)
class LastLayer:
    """What the last of some layers gives."""

    activation: Fact[str]
    units: Fact[int] | None


def last_layer(document: Node) -> LastLayer | None:
    """Return the last layer of the only list of layers; None: code may put others behind it.

    A program that is told of an output or of a head besides does so, and so may one whose layers
    are all alike.
    """
    entries = [
        item
        for mapping, path in mappings(document)
        if not is_afterwards(path)
        for item in mapping.items.items()
    ]
    listed = [node for key, node in entries if _LISTS.match(key) and _is_of_layers(node)]
    if len(listed) != 1 or any(is_head(key) and node.kind != "scalar" for key, node in entries):
        return None
    found = _last_of(listed[0].elements)
    counts = {node.scalar for key, node in entries if key in _COUNTS}
    if found is None or found.units is None:
        return None if counts else found
    size = found.units.value
    return found if counts <= {size} or (size == 1 and counts == {_TWO}) else None


def _is_of_layers(node: Node) -> bool:
    """Tell whether a list names a layer with each of its elements, and one with weights."""
    words = [word_of_layer(one) if one.kind == "mapping" else None for one in node.elements]
    return len(words) > 1 and all(words) and any(_SUMS.match(str(word)) for word in words)


def _last_of(layers: list[Node]) -> LastLayer | None:
    kept = [(one, str(word_of_layer(one))) for one in layers]
    kept = [(one, word) for one, word in kept if _KEEPING.match(word) is None]
    layer, word = kept[-1]
    named = layer.fact("activation")
    if named is None and _APPLYING.match(word) is not None:
        named = Fact(word.rpartition(".")[2], layer.place)
    weighted = [one for one, other in kept if _SUMS.match(other) is not None]
    if not weighted or (_SUMS.match(word) is None and _APPLYING.match(word) is None):
        return None
    units = next((fact for key in _UNITS if (fact := weighted[-1].count(key)) is not None), None)
    before = [one.text("activation") for one in weighted if one is not layer]
    applied = activation_named(named.value) if named is not None else None
    if named is None:
        hidden = bool(before) and all(before) and layer.get("activation") is None
        one = units is not None and units.value == 1
        return LastLayer(Fact("linear", layer.place), units) if hidden and one else None
    others = {activation_named(one) for one in before if one is not None}
    if applied is None or applied not in NARROW | {"linear"} or applied in others - {"softmax"}:
        return None
    return LastLayer(Fact(applied, named.place), units)
