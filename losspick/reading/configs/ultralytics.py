"""Data sets of Ultralytics: classes and their names, keypoints and what mirrors them."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Argument, Choice, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node

#: Where the pictures are; one such key alone may be that of anything.
_PLACES = ("train", "val", "validation", "test", "path")
_FEWEST = 2
#: Keys that stand in each file of training settings of YOLOv5.
_HYPERPARAMETERS = frozenset({"lr0", "cls_pw", "obj_pw"})


def read_ultralytics(document: Node) -> list[ModelSpec] | None:
    """Return what is said of the classes; None: it is no such data set."""
    places = [key for key in _PLACES if key in document.items]
    if set(document.items) >= _HYPERPARAMETERS:
        return [_losses(document, "cls_pw")]
    if set(document.items) >= _SETTINGS and _LATER & set(document.items):
        return _settings(document)
    names, number = document.get("names"), document.count("nc")
    if names is None or len(places) < _FEWEST:
        return None
    children = names.elements or list(names.items.values())
    if not children or not all(isinstance(child.scalar, str) for child in children):
        return None
    remarks = []
    if number is not None and number.value != len(children):
        text = f"nc is {number.value}, and there are {len(children)} names"
        remarks.append(Fact(Remark(text), number.place))
    if names.items and set(names.items) != {str(index) for index in range(len(children))}:
        text = f"the keys of names are not 0..{len(children) - 1}"
        remarks.append(Fact(Remark(text), names.place))
    remarks += _of_keypoints(document)
    spec = ModelSpec(framework=Framework.TORCH, reader="ultralytics", contradictions=tuple(remarks))
    return [spec]


def _of_keypoints(document: Node) -> Iterator[Fact[Remark]]:
    """Yield what the shape of the keypoints says against their mirror images and their names."""
    shape, mirrored = document.get("kpt_shape"), document.get("flip_idx")
    sizes = shape.literal if shape is not None else None
    if shape is None or not isinstance(sizes, tuple) or len(sizes) != _AXES:
        return
    number, axes = sizes
    if type(number) is not int or type(axes) is not int:
        return
    if axes not in _NUMBERS:
        text = f"a keypoint has 2 numbers, or 3 with its visibility, and kpt_shape says {axes}"
        yield Fact(Remark(text), shape.place)
    if mirrored is not None and (said := _unlike(mirrored, number)) is not None:
        yield Fact(said, mirrored.place)
    for named in _lists_of_names(document.get("kpt_names")):
        if len(named.elements) != number:
            text = f"kpt_shape has {number} keypoints, and {len(named.elements)} are named"
            yield Fact(Remark(text, certain=False), named.place)


#: The shape of keypoints: how many there are, and with how many numbers.
_AXES = 2
_NUMBERS = (2, 3)


def _unlike(mirrored: Node, number: int) -> Remark | None:
    """Return why a list is no mirror image of so many keypoints; None: it is one, or is off."""
    places = mirrored.literal
    whole = isinstance(places, tuple) and all(type(one) is int for one in places)
    if not isinstance(places, tuple) or not places or not whole:
        return None
    if len(places) != number:
        return Remark(f"flip_idx has {len(places)} entries, and kpt_shape {number} keypoints")
    if {*places} != {*range(number)}:
        return Remark(f"flip_idx does not name each of the keypoints 0..{number - 1} once")
    order = [one for one in places if isinstance(one, int)]
    moved = [at for at in range(number) if order[order[at]] != at]
    if not moved:
        return None
    at = moved[0]
    text = f"flip_idx mirrors keypoint {at} to {order[at]}, and that to {order[order[at]]}"
    return Remark(text, certain=False)


def _lists_of_names(node: Node | None) -> list[Node]:
    """Return the names of keypoints, which stand in one list or in one a class."""
    if node is None:
        return []
    listed = [node, *node.items.values()]
    return [
        one
        for one in listed
        if one.elements and all(isinstance(name.scalar, str) for name in one.elements)
    ]


#: Keys that stand in the settings of a run of Ultralytics, and some that only later ones have.
_SETTINGS = frozenset({"task", "mode", "data"})
_LATER = frozenset({"model", "epochs", "dfl", "iou"})
_TASKS = ("detect", "segment", "classify", "pose", "obb")
_THRESHOLDS = ("conf", "iou", "dropout")


def _settings(document: Node) -> list[ModelSpec] | None:
    """Return what the settings of a run say of losses and thresholds; None: they are no such."""
    task, mode = document.fact("task"), document.text("mode")
    if task is None or mode not in ("train", "val", "predict", "export", "track", "benchmark"):
        return None
    choices: tuple[Fact[Choice], ...] = ()
    if task.value not in _TASKS:
        choices = (Fact(Choice(owner="task", chosen=task.value, allowed=_TASKS), task.place),)
    told = [Argument(key, node.literal, node.place) for key, node in document.items.items()
            if key in _THRESHOLDS]  # fmt: skip
    named = NamedLoss(path="ultralytics.thresholds", written="settings", arguments=tuple(told))
    cut = ModelSpec(
        framework=Framework.TORCH,
        reader="ultralytics",
        loss=Fact(named, task.place) if told else None,
        choices=choices,
    )
    return [cut, _losses(document, "task")]


def _losses(document: Node, sign: str) -> ModelSpec:
    """Return what training settings say of the losses."""
    arguments = (Argument(key, node.literal, node.place) for key, node in document.items.items())
    named = NamedLoss(path="ultralytics.loss", written="BCE", arguments=tuple(arguments))
    place = document.items[sign].place
    return ModelSpec(framework=Framework.TORCH, reader="ultralytics", loss=Fact(named, place))
