"""``pipeline.config`` of the TensorFlow Object Detection API: protobuf text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from losspick.core.spec import Argument, Fact, Location, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node

_START = re.compile(r"\s*(?:#[^\n]*\n\s*)*model\s*:?\s*\{\s*(?:#[^\n]*\n\s*)*(ssd|faster_rcnn)\b")
_TOKEN = re.compile(
    r"#[^\n]*|[{}\[\]:,;<>]|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[^\s{}\[\]:,;<>\"'#]+"
)
_MOST_TOKENS = 100_000
#: The activation that each classification loss has built in.
_LOSSES = {
    "weighted_sigmoid": "sigmoid",
    "weighted_sigmoid_focal": "sigmoid",
    "bootstrapped_sigmoid": "sigmoid",
    "weighted_softmax": "softmax",
    "weighted_logits_softmax": "softmax",
}
_CONVERTERS = {"IDENTITY": "linear", "SIGMOID": "sigmoid", "SOFTMAX": "softmax"}


def is_pipeline(text: str) -> bool:
    """Tell whether a text is such a configuration."""
    return _START.match(text) is not None


def read_pipeline(path: str, text: str) -> list[ModelSpec]:
    """Return how the classification loss and the scores go together."""
    root = parse_pipeline(path, text)
    single, two = root.get("model", "ssd"), root.get("model", "faster_rcnn")
    if single is not None:
        loss = single.get("loss", "classification_loss")
        return _specs(single, loss, single.get("post_processing"), default=None)
    if two is not None:
        loss = two.get("second_stage_classification_loss")
        post = two.get("second_stage_post_processing")
        return _specs(two, loss, post, default="weighted_softmax")
    return []


def _specs(
    model: Node, loss: Node | None, post: Node | None, default: str | None
) -> list[ModelSpec]:
    name, place, given = default, model.place, Node(model.place, "mapping")
    if loss is not None:
        known = [key for key in loss.items if key in _LOSSES]
        name = known[0] if len(known) == 1 else None
        given = loss.items[known[0]] if known else given
        place = given.place if known else place
    remarks = tuple(_contradictions(model, name, post))
    if name is None:
        return [_remarked(remarks)] if remarks else []
    arguments = (Argument(key, node.literal, node.place) for key, node in given.items.items())
    named = NamedLoss(path=f"object_detection.{name}", written=name, arguments=tuple(arguments))
    spec = ModelSpec(
        framework=Framework.KERAS,
        reader="object_detection",
        loss=Fact(named, place),
        trained_as=Fact(_LOSSES[name], place),
        inference=_converter(post, explicit=loss is not None),
        classes=model.count("num_classes"),
        contradictions=remarks,
    )
    return [spec]


def _remarked(remarks: tuple[Fact[Remark], ...]) -> ModelSpec:
    return ModelSpec(framework=Framework.KERAS, reader="object_detection", contradictions=remarks)


def _converter(post: Node | None, *, explicit: bool) -> Fact[str] | None:
    """Return what makes scores of the outputs; where it is not said, nothing does.

    Where the loss is not said either, nothing is taken for granted.
    """
    if post is None:
        return None
    converter = post.get("score_converter")
    if converter is None:
        return Fact("linear", post.place) if explicit else None
    word = converter.scalar
    known = _CONVERTERS.get(word) if isinstance(word, str) else None
    return None if known is None else Fact(known, converter.place)


def _contradictions(model: Node, name: str | None, post: Node | None) -> Iterator[Fact[Remark]]:
    zeros = model.get("encode_background_as_zeros")
    exclusive = name is not None and _LOSSES[name] == "softmax"
    if exclusive and zeros is not None and zeros.scalar == "true":
        text = f"encode_background_as_zeros leaves the background no class, and {name} needs one"
        yield Fact(Remark(text, certain=False), zeros.place)
    boxes = post.get("batch_non_max_suppression") if post is not None else None
    one = boxes.count("max_detections_per_class") if boxes is not None else None
    every = boxes.count("max_total_detections") if boxes is not None else None
    if one is not None and every is not None and one.value > every.value:
        text = f"max_detections_per_class is {one.value}, and max_total_detections {every.value}"
        yield Fact(Remark(text), one.place)


def parse_pipeline(path: str, text: str) -> Node:
    """Return the tree; what does not fit the grammar is skipped."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(match: re.Match[str]) -> Location:
        line = bisect_right(starts, match.start())
        column = match.start() - starts[line - 1] + 1
        return Location(path, line, column, line, column + len(match[0]))

    root = Node(Location(path), "mapping")
    stack = [root]
    key: re.Match[str] | None = None
    for number, match in enumerate(_TOKEN.finditer(text)):
        token = match[0]
        if token.startswith("#") or token in ":,;[]" or number > _MOST_TOKENS:
            continue
        if token in "{<":
            child = Node(place(key or match), "mapping")
            if key is not None:
                stack[-1].items.setdefault(key[0], child)
            stack.append(child)
            key = None
        elif token in "}>":
            key = None
            if len(stack) > 1:
                stack.pop()
        elif key is None:
            key = match
        else:
            stack[-1].items.setdefault(key[0], _value(place(match), token))
            key = None
    return root


def _value(place: Location, token: str) -> Node:
    if re.fullmatch(r"\d{1,9}", token):
        return Node(place, scalar=int(token))
    if re.fullmatch(r"-?\d{0,9}\.?\d{1,9}", token):
        return Node(place, scalar=float(token))
    return Node(place, scalar=token.strip("\"'"))
