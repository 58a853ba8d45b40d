"""``pipeline.config`` of the TensorFlow Object Detection API: protobuf text."""

from __future__ import annotations

import re
from bisect import bisect_right

from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
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
    root = _parse(path, text)
    single, two = root.get("model", "ssd"), root.get("model", "faster_rcnn")
    if single is not None:
        loss = single.get("loss", "classification_loss")
        converter = single.get("post_processing", "score_converter")
        return _specs(single, loss, converter, default=None)
    if two is not None:
        loss = two.get("second_stage_classification_loss")
        converter = two.get("second_stage_post_processing", "score_converter")
        return _specs(two, loss, converter, default="weighted_softmax")
    return []


def _specs(
    model: Node, loss: Node | None, converter: Node | None, default: str | None
) -> list[ModelSpec]:
    name, place = default, model.place
    if loss is not None:
        known = [key for key in loss.items if key in _LOSSES]
        name, place = (known[0], loss.items[known[0]].place) if len(known) == 1 else (None, place)
    word = converter.scalar if converter is not None else None
    if name is None or not isinstance(word, str) or word not in _CONVERTERS or converter is None:
        return []
    spec = ModelSpec(
        framework=Framework.KERAS,
        reader="object_detection",
        loss=Fact(NamedLoss(path=f"object_detection.{name}", written=name), place),
        trained_as=Fact(_LOSSES[name], place),
        inference=Fact(_CONVERTERS[word], converter.place),
        classes=model.count("num_classes"),
    )
    return [spec]


def _parse(path: str, text: str) -> Node:
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
    return Node(place, scalar=token.strip("\"'"))
