"""Data sets of Ultralytics: the class count and the class names."""

from __future__ import annotations

from losspick.core.spec import Argument, Fact, ModelSpec, NamedLoss, Remark
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
        return [_losses(document)]
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
    spec = ModelSpec(framework=Framework.TORCH, reader="ultralytics", contradictions=tuple(remarks))
    return [spec]


def _losses(document: Node) -> ModelSpec:
    """Return what training settings say of the losses."""
    arguments = (Argument(key, node.literal, node.place) for key, node in document.items.items())
    named = NamedLoss(path="ultralytics.loss", written="BCE", arguments=tuple(arguments))
    place = document.items["cls_pw"].place
    return ModelSpec(framework=Framework.TORCH, reader="ultralytics", loss=Fact(named, place))
