"""Lists of labels that stand in one folder with ``config.json`` of the transformers library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.class_names import labels_in
from losspick.reading.configs.huggingface import read_huggingface
from losspick.reading.configs.node import Node

_UNNAMED = re.compile(r"LABEL_\d+$")


def specs_with(document: Node, beside: dict[str, Node]) -> list[ModelSpec] | None:
    """Return the pairing of a head with what the files beside it say; None: it is none.

    Args:
        document: The configuration.
        beside: The documents beside it by the names of their files.
    """
    found = read_huggingface(document)
    if found is None:
        return None
    remarks = tuple(_disagreeing(document, beside))
    odd = ModelSpec(framework=Framework.TORCH, reader="huggingface", contradictions=remarks)
    return [*found, odd] if remarks else found


def _disagreeing(document: Node, beside: dict[str, Node]) -> Iterator[Fact[Remark]]:
    own = _by_number(document.get("id2label"))
    place = document.get("id2label")
    if own is None or place is None:
        return
    for name, node in beside.items():
        other = _by_number(labels_in(node))
        if other is None or other == own:
            continue
        unnamed = all(map(_UNNAMED.match, own.values()))
        if not unnamed and set(own.values()).isdisjoint(other.values()):
            continue  # of something else
        if len(other) != len(own):
            text = f"id2label has {len(own)} labels, and {name} has {len(other)}"
            yield Fact(Remark(text), place.place)
        elif set(own.values()) == set(other.values()):
            yield Fact(Remark(f"id2label numbers the labels otherwise than {name}"), place.place)
        else:
            continue
        return


def _by_number(node: Node | None) -> dict[int, str] | None:
    """Return the names of labels by their numbers, if these count from 0; None: they do not."""
    if node is None:
        return None
    if node.elements:
        names = {number: one.scalar for number, one in enumerate(node.elements)}
    elif all(key.isdecimal() for key in node.items):
        names = {int(key): one.scalar for key, one in node.items.items()}
    else:
        values = [one.scalar for one in node.items.values()]
        numbers = [value for value in values if type(value) is int]
        names = dict(zip(numbers, node.items, strict=False)) if len(numbers) == len(values) else {}
    known = {number: name for number, name in names.items() if isinstance(name, str)}
    whole = len(known) == len(names) > 1 and set(known) == set(range(len(known)))
    return known if whole and len(set(known.values())) == len(known) else None
