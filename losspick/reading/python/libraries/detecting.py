"""Networks of torchvision that find objects: how many classes they tell apart, and which labels."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Location, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.pairing.losses import indices
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    BoundV,
    DictV,
    LayerV,
    ListV,
    ModelV,
    TensorV,
    Value,
)

DETECTION = "torchvision.models.detection."
#: Networks, and classes of them, with the place of the number of classes if it has one.
_NETWORKS: tuple[tuple[str, int | None], ...] = (
    ("fasterrcnn_", None), ("maskrcnn_", None), ("keypointrcnn_", None), ("retinanet_", None),
    ("fcos_", None), ("ssd300_", None), ("ssdlite320_", None), ("FasterRCNN", 1), ("MaskRCNN", 1),
    ("KeypointRCNN", 1), ("RetinaNet", 1), ("FCOS", 1), ("SSD", 3),
)  # fmt: skip
#: What tells the classes apart at the end of a network, and where its number of classes stands.
_PREDICTORS = {
    "FastRCNNPredictor": 1, "RetinaNetHead": 2, "RetinaNetClassificationHead": 2, "SSDHead": 2,
    "SSDClassificationHead": 2, "SSDLiteHead": 2, "SSDLiteClassificationHead": 2, "FCOSHead": 2,
    "FCOSClassificationHead": 2,
}  # fmt: skip
#: Attributes under which a network keeps them, and parts beside them that know no classes.
_HOLDING = frozenset({"roi_heads", "head"})
_BESIDE = frozenset({"bbox_pred", "regression_head", "mask_predictor", "keypoint_predictor",
                     "score_thresh", "nms_thresh", "detections_per_img"})  # fmt: skip


def make_detector(path: str, given: Arguments, place: Location) -> ModelV | None:
    """Return a network that finds objects, or what tells the classes apart in one; None: neither.

    Without a number of its own, a network has that of the data it was trained on before.
    """
    name = last(path)
    at = _PREDICTORS.get(name)
    if at is None:
        found = [one for one in _NETWORKS if name == one[0] or name.startswith(one[0].lower())]
        if not found:
            return None
        at = found[0][1]
    number = whole_number(given.get(at, "num_classes"))
    where = given.place(at, "num_classes") or place
    return ModelV(path, place=place, boxes=_classified(number, where))


def _classified(number: int | None, place: Location) -> TensorV:
    return TensorV("linear", number, origin=place, units_place=place, made=True)


def put_predictor(machine: Machine, owner: BoundV | ModelV, name: str, value: Value) -> None:
    """Note that a part of a network that finds objects is replaced."""
    outermost = name
    network: Value = owner
    while isinstance(network, BoundV):
        outermost, network = network.name, network.receiver
    if not isinstance(network, ModelV) or (before := network.boxes) is None:
        return
    if outermost not in _HOLDING or name in _BESIDE:
        return
    put = value.boxes if isinstance(value, ModelV) else None
    if name == "cls_score" and isinstance(value, LayerV) and value.place is not None:
        put = _classified(value.units, value.place)
    unsure = machine.journals and before.units is not None
    network.boxes = TensorV("linear", made=True) if put is None or unsure else put


def note_detection(machine: Machine, network: ModelV, given: Arguments, place: Location) -> None:
    """Note the labels that a network is trained with, which computes its losses by itself."""
    boxes = network.boxes
    if boxes is None or boxes.units is None or boxes.units_place is None:
        return
    codes = _codes(given.get(1, "targets"))
    shifted = codes is not None and codes[0] == 0 and boxes.units == codes[1] + _BEYOND
    alone = shifted and codes is not None and not _names_a_background(machine)
    named = NamedLoss(path=f"{DETECTION}{last(network.path)}", written=last(network.path))
    machine.found.append(
        ModelSpec(
            framework=Framework.TORCH,
            reader="python",
            loss=Fact(named, network.place or place),
            call=place,
            units=Fact(boxes.units, boxes.units_place),
            labels=None if codes is None else Fact(codes, place),
            classes=Fact(codes[1] + 1, place) if alone and codes is not None else None,
        )
    )


#: How many classes more than the last label of those from 0 on there are, with the background's.
_BEYOND = 2
#: Texts that may stand for the background, or for another class that no box is of.
_BACKGROUND = regex(
    r"""(?i)["'][^"'\n]*(?:back|\bbg|void|ignore|un_?label|un_?known|other|none|null|blank|empty|"""
    r"""nothing|dummy|\bneg|\bno\b|\bno_|\bn/?a\b)|\[\s*(?:""|''|["']_+["'])"""
)


def _names_a_background(machine: Machine) -> bool:
    """Tell whether some text of the program may be the name of the class that is number 0."""
    project = machine.project
    known = (project.sources.get(path) for path in (project.own, *project.loaded))
    return any(source is None or _BACKGROUND.search(source.text) for source in known)


def _codes(targets: Value | None) -> tuple[int, int] | None:
    """Return the smallest and the largest label that stand beside the boxes of pictures."""
    pictures = targets.items if isinstance(targets, ListV) else []
    one = pictures[0] if len(pictures) == 1 else None  # which stands for all of them
    labels = one.items.get("labels") if isinstance(one, DictV) else None
    return indices(labels) if isinstance(labels, TensorV) and not labels.made else None
