"""What settings of programs say, in words of their own, of the last layer of a network."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from losspick.core.regexes import regex
from losspick.core.spec import Fact
from losspick.reading.configs.heads import is_head
from losspick.reading.configs.node import Node, mappings
from losspick.reading.python.spelling.layer_tables import NARROW, activation_named

_ACTIVATION = "activation"
#: Keys under which a layer is named.
_NAMES = ("type", "name", "layer", "class", "class_name", "kind", "op")
#: Layers that leave values as they are, and sums behind which nothing is applied.
_KEEPING = regex(r"(?i)(?:nn\.|torch\.nn\.)?(?:dropout\w*|identity|flatten|reshape)$")
_SUMS = regex(r"(?i)(?:nn\.|torch\.nn\.)?(?:lazy_?)?(?:linear|dense|fc|fully_connected)$")
#: What else a head has that puts its activation behind hidden layers.
_HIDDEN = regex(r"hidden|layers|dims|sizes|widths|channels")


def head_activation(document: Node) -> Fact[str] | None:
    """Return what the only head of a document applies last; None: it says nothing, or several do.

    Of hidden layers, nobody normalises the outputs.
    """
    found = [
        fact
        for mapping, path in mappings(document)
        if not is_afterwards(path)
        for fact in _of_heads(mapping)
    ]
    return found[0] if len(found) == 1 else None


#: Keys of what is done once a network is trained.
_AFTERWARDS = regex(
    r"(?i)(?:\w+_)?(?:export|onnx|inference|infer|serving|serve|deploy(?:ment)?|predict(?:ions?)?"
    r"|post_?process(?:ing)?|evaluation|eval|test|testing|demo|api|calibration)(?:_\w+)?"
)


def is_afterwards(path: Iterable[str]) -> bool:
    """Tell whether keys lead to settings of what comes after a training."""
    return any(map(_AFTERWARDS.fullmatch, path))


def bounded_head(document: Node, bounded: Collection[str]) -> Fact[str] | None:
    """Return what the only head of one unit applies, if that is one of some activations."""
    heads = [
        child
        for mapping, path in mappings(document)
        for key, child in mapping.items.items()
        if is_head(key) and not is_afterwards(path) and child.kind == "mapping"
    ]
    named = heads[0].fact(_ACTIVATION) if len(heads) == 1 else None
    applied = activation_named(named.value) if named is not None else None
    if named is None or applied is None or applied not in bounded:
        return None
    sizes = [node.scalar for key, node in heads[0].items.items() if key in _UNITS]
    hidden = any(_HIDDEN.search(key) for key in heads[0].items if key not in _UNITS)
    return Fact(applied, named.place) if sizes == [1] and not hidden else None


#: Keys of the size of a head.
_UNITS = frozenset({"units", "out_features", "output_dim", "out_dim", "out_channels", "dim", "size",
                    "n_outputs", "num_outputs", "output_size", "features"})  # fmt: skip


def _of_heads(mapping: Node) -> Iterator[Fact[str]]:
    for key, child in mapping.items.items():
        if not is_head(key):
            continue
        if child.kind == "mapping":
            yield from _of_settings(child)
        elif child.elements:
            yield from _of_layers(child.elements)


def _of_settings(head: Node) -> Iterator[Fact[str]]:
    named = head.fact(_ACTIVATION)
    applied = activation_named(named.value) if named is not None else None
    hidden = any(_HIDDEN.search(key) for key in head.items)
    if named is not None and applied in NARROW and not (hidden and applied == "sigmoid"):
        yield Fact(applied, named.place)


def _of_layers(layers: list[Node]) -> Iterator[Fact[str]]:
    """Yield what the last layer that changes anything applies."""
    kept = [(one, word) for one in layers if (word := word_of_layer(one)) is not None]
    if len(kept) != len(layers):
        return
    kept = [(one, word) for one, word in kept if _KEEPING.match(word) is None]
    if not kept:
        return
    layer, word = kept[-1]
    inner = layer.fact(_ACTIVATION)
    applied = activation_named(inner.value if inner is not None else word.rpartition(".")[2])
    if applied in NARROW:
        yield Fact(applied, inner.place if inner is not None else layer.place)
    elif inner is None and _SUMS.match(word) is not None:
        yield Fact("linear", layer.place)


def word_of_layer(layer: Node) -> str | None:
    """Return the name of a layer: a word, the value of a key, or the only key."""
    if layer.kind == "scalar":
        return layer.scalar if isinstance(layer.scalar, str) else None
    told = [word for key in _NAMES if (word := layer.text(key)) is not None]
    if told:
        return told[0]
    return next(iter(layer.items)) if len(layer.items) == 1 else None
