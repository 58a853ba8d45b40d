"""The class counts of OpenMMLab configurations: names, heads and metrics that must agree."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings

#: Heads that tell edges from what they enclose, whatever the classes are.
_OF_EDGES = frozenset({"STDCHead"})
#: Heads of one region, which all tell the same classes apart.
_OF_REGIONS = ("bbox_head", "mask_head")
_EVALUATORS = ("val_evaluator", "test_evaluator")


def counts(root: Node) -> ModelSpec:
    """Compare the numbers of classes that stand in one file."""
    model = root.items["model"]
    remarks = (
        *_named(root, model),
        *_single_name(root),
        *_auxiliary(model),
        *_regions(model),
        *_channels(model),
        *_top(root, model),
    )
    return ModelSpec(framework=Framework.TORCH, reader="mmlab", contradictions=remarks)


def _named(root: Node, model: Node) -> Iterator[Fact[Remark]]:
    """Yield the heads that have another number of classes than there are names.

    A head over pixels may have one class more, for what has no name.
    """
    names = _names(root)
    if names is None:
        return
    for head, path in mappings(model):
        number, key = head.count("num_classes"), path[-1] if path else ""
        if number is None or "head" not in key or "rpn" in key or "aux" in "".join(path):
            continue
        most = names + 1 if "decode" in key else names
        if not names <= number.value <= most and head.text("type") not in _OF_EDGES:
            text = f"num_classes is {number.value}, and there are {names} classes"
            yield Fact(Remark(text), number.place)


#: Names under which a file keeps those of the classes.
_LISTS = ("classes", "class_names", "CLASSES", "class_name")


def _names(root: Node) -> int | None:
    """Return how many classes are named, if all lists of names are equally long."""
    known = [root.get("metainfo", "classes"), *(root.get(key) for key in _LISTS)]
    for mapping, path in mappings(root):
        known.append(mapping.get("metainfo", "classes"))
        if any("data" in key for key in path):
            known.append(mapping.get("classes"))
    found = {len(names.elements) for names in known if names is not None and names.elements}
    return found.pop() if len(found) == 1 else None


def _single_name(root: Node) -> Iterator[Fact[Remark]]:
    """Yield a name in brackets that is no list, for want of a comma."""
    seen = set()
    for mapping, _ in mappings(root):
        for names in (mapping.get("metainfo", "classes"), mapping.get("metainfo", "CLASSES")):
            word = names.scalar if names is not None else None
            if names is None or not isinstance(word, str) or names.place in seen:
                continue
            seen.add(names.place)
            if word and not any(sign in word for sign in "./\\{$"):
                text = f"classes is the text {word!r}, and no list: write ({word!r},)"
                yield Fact(Remark(text), names.place)


def _auxiliary(model: Node) -> Iterator[Fact[Remark]]:
    """Yield the auxiliary heads with another number of classes than the head that they help."""
    main, extra = model.get("decode_head"), model.get("auxiliary_head")
    if main is None or extra is None:
        return
    heads = main.elements or [main]
    told = [number for head in heads if (number := head.count("num_classes")) is not None]
    if len({number.value for number in told}) != 1:
        return
    wanted = told[0].value
    for head in extra.elements or [extra]:
        number = head.count("num_classes")
        if number is None or number.value == wanted or head.text("type") in _OF_EDGES:
            continue
        text = f"the auxiliary head has {number.value} classes, and the main head has {wanted}"
        # a file that changes one of the two is where the other one has to be changed too
        at = number if number.place.path == told[0].place.path else told[0]
        yield Fact(Remark(text, certain=number.value < wanted), at.place)  # more only idle


def _regions(model: Node) -> Iterator[Fact[Remark]]:
    """Yield the heads of regions with another number of classes than the first of them."""
    region = model.get("roi_head")
    if region is None:
        return
    listed = [region.get(key) for key in _OF_REGIONS]
    heads = [head for node in listed if node is not None for head in (node.elements or [node])]
    told = [
        number
        for head in heads
        if not head.flag("class_agnostic") and (number := head.count("num_classes")) is not None
    ]
    for number in told[1:]:
        if number.value != told[0].value:
            text = f"one head has {told[0].value} classes, and another one has {number.value}"
            yield Fact(Remark(text, certain=number.value < told[0].value), number.place)


def _channels(model: Node) -> Iterator[Fact[Remark]]:
    """Yield heads over pixels whose number of channels is not that of the classes."""
    for key in ("decode_head", "auxiliary_head"):
        node = model.get(key)
        for head in (node.elements or [node]) if node is not None else ():
            number, channels = head.count("num_classes"), head.count("out_channels")
            if number is None or channels is None or channels.value == number.value:
                continue
            if (channels.value, number.value) != (1, 2):
                text = f"out_channels is {channels.value}, and num_classes is {number.value}"
                yield Fact(Remark(text), channels.place)


def _top(root: Node, model: Node) -> Iterator[Fact[Remark]]:
    """Yield an accuracy among more classes than there are."""
    number = model.count("head", "num_classes")
    if number is None:
        return
    for key in _EVALUATORS:
        node = root.get(key)
        for metric in (node.elements or [node]) if node is not None else ():
            if metric.text("type") == "Accuracy":
                yield from _too_many(metric.get("topk"), number, certain=True)
    yield from _too_many(model.get("head", "topk"), number, certain=False)


def _too_many(node: Node | None, number: Fact[int], *, certain: bool) -> Iterator[Fact[Remark]]:
    ranks = [one.scalar for one in node.elements or [node]] if node is not None else []
    most = max((rank for rank in ranks if type(rank) is int), default=0)
    if node is not None and most > number.value:
        text = f"topk asks for the best {most} of {number.value} classes"
        yield Fact(Remark(text, certain=certain), node.place)
