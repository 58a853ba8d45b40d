"""``pipeline.config`` of the TensorFlow Object Detection API: protobuf text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Argument, Choice, Fact, Location, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings

_START = regex(r"\s*(?:#[^\n]*\n\s*)*model\s*:?\s*\{\s*(?:#[^\n]*\n\s*)*(ssd|faster_rcnn)\b")
_TOKEN = regex(
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
    model = single or two
    if model is None:
        return []
    numbers = list(_numbers(model))
    if single is not None:
        loss = single.get("loss", "classification_loss")
        return [*_specs(single, loss, single.get("post_processing"), default=None), *numbers]
    loss = model.get("second_stage_classification_loss")
    post = model.get("second_stage_post_processing")
    return [*_specs(model, loss, post, default="weighted_softmax"), *numbers]


#: Weights of losses, and thresholds of scores and overlaps.
_SETTINGS = {
    "weights": frozenset(
        {"classification_weight", "localization_weight", "first_stage_objectness_loss_weight",
         "first_stage_localization_loss_weight", "second_stage_classification_loss_weight",
         "second_stage_localization_loss_weight"}
    ),
    "thresholds": frozenset(
        {"score_threshold", "iou_threshold", "first_stage_nms_score_threshold",
         "first_stage_nms_iou_threshold", "matched_threshold", "unmatched_threshold"}
    ),
}  # fmt: skip


def _numbers(model: Node) -> Iterator[ModelSpec]:
    """Yield the settings that have a range, wherever they stand."""
    for kind, names in _SETTINGS.items():
        told = tuple(
            Argument(key, node.literal, node.place)
            for mapping, _ in mappings(model)
            for key, node in mapping.items.items()
            if key in names
        )
        if told:
            named = NamedLoss(path=f"object_detection.{kind}", written=kind, arguments=told)
            loss = Fact(named, told[0].place)
            yield ModelSpec(framework=Framework.KERAS, reader="object_detection", loss=loss)


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
    choices = tuple(_unknown(loss, post))
    if name is None:
        odd = replace(_remarked(remarks), choices=choices)
        return [odd] if remarks or choices else []
    arguments = (Argument(key, node.literal, node.place) for key, node in given.items.items())
    named = NamedLoss(path=f"object_detection.{name}", written=name, arguments=tuple(arguments))
    spec = ModelSpec(
        framework=Framework.KERAS,
        reader="object_detection",
        loss=Fact(named, place),
        trained_as=Fact(_LOSSES[name], place),
        inference=_converter(post, explicit=loss is not None),
        classes=model.count("num_classes"),
        choices=choices,
        contradictions=remarks,
    )
    return [spec]


def _unknown(loss: Node | None, post: Node | None) -> Iterator[Fact[Choice]]:
    """Yield a converter, or a loss of classes, that the library does not have."""
    word = post.fact("score_converter") if post is not None else None
    if word is not None and word.value not in _CONVERTERS:
        choice = Choice(
            owner="score_converter",
            chosen=word.value,
            allowed=tuple(_CONVERTERS),
            renamed=word.value.upper() if word.value.upper() in _CONVERTERS else None,
        )
        yield Fact(choice, word.place)
    for key, node in loss.items.items() if loss is not None else ():
        if key not in _LOSSES and key.startswith("weighted_") and node.kind == "mapping":
            yield Fact(
                Choice(owner="classification_loss", chosen=key, allowed=tuple(_LOSSES)), node.place
            )


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
    number = model.count("num_classes")
    if number is not None and number.value == 0:
        yield Fact(Remark("num_classes is 0"), number.place)
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
    if re.fullmatch(r"-?\d{0,9}\.?\d{1,9}(?:[eE][-+]?\d{1,3})?", token):
        return Node(place, scalar=float(token))
    return Node(place, scalar=token.strip("\"'"))
