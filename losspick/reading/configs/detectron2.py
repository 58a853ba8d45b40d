"""Detectron2: which head the class count is set on, and federated loss."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Argument, Choice, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.errors import nearest
from losspick.reading.configs.node import Node, mappings

#: The heads that a meta architecture uses.
_HEADS = {
    "RetinaNet": ("RETINANET",),
    "GeneralizedRCNN": ("ROI_HEADS",),
    "SemanticSegmentor": ("SEM_SEG_HEAD",),
    "PanopticFPN": ("ROI_HEADS", "SEM_SEG_HEAD"),
}
#: The losses of boxes that the heads know.
_BOX_LOSSES = {
    "RPN": ("smooth_l1", "giou", "diou", "ciou"),
    "RETINANET": ("smooth_l1", "giou", "diou", "ciou"),
    "ROI_BOX_HEAD": ("smooth_l1", "giou", "diou", "ciou"),
}
_COUNTED = ("ROI_HEADS", "RETINANET", "SEM_SEG_HEAD")


def read_detectron2(document: Node) -> list[ModelSpec] | None:
    """Return what the heads contradict; None: it is no such configuration."""
    model = document.get("MODEL")
    if model is None or model.kind != "mapping":
        return None
    known = ("META_ARCHITECTURE", *_COUNTED, "ROI_BOX_HEAD")
    if not any(key in model.items for key in known):
        return None
    alone = "_BASE_" not in document.items
    remarks = (
        *_federated(model, alone=alone),
        *_unused_head(model),
        *_points(model),
        *_descending(model),
        *_keypoints(document, model),
    )
    found = ModelSpec(
        framework=Framework.TORCH,
        reader="detectron2",
        choices=(*_box_losses(model), *_architecture(model)),
        contradictions=remarks,
    )
    focal = _focal(model)
    return [found, *([] if focal is None else [focal]), *_numbers(model)]


#: Settings that are shares, and those that weigh losses.
_THRESHOLDS = frozenset({"SCORE_THRESH_TEST", "POSITIVE_FRACTION", "NMS_THRESH_TEST", "NMS_THRESH",
                         "PRIOR_PROB", "INSTANCES_CONFIDENCE_THRESH", "OVERLAP_THRESH",
                         "IOU_THRESHOLDS"})  # fmt: skip
_WEIGHTS = frozenset({"LOSS_WEIGHT", "BBOX_REG_LOSS_WEIGHT", "INSTANCE_LOSS_WEIGHT",
                      "SMOOTH_L1_BETA", "SMOOTH_L1_LOSS_BETA", "FED_LOSS_FREQ_WEIGHT_POWER"}
                     )  # fmt: skip


def _numbers(model: Node) -> Iterator[ModelSpec]:
    """Yield the settings of all parts that have a range."""
    for kind, names in (("thresholds", _THRESHOLDS), ("weights", _WEIGHTS)):
        told = tuple(
            Argument(key, node.literal, node.place)
            for mapping, _ in mappings(model)
            for key, node in mapping.items.items()
            if key in names
        )
        if told:
            named = NamedLoss(path=f"detectron2.{kind}", written=kind, arguments=told)
            loss = Fact(named, told[0].place)
            yield ModelSpec(framework=Framework.TORCH, reader="detectron2", loss=loss)


def _architecture(model: Node) -> Iterator[Fact[Choice]]:
    """Yield an architecture that is one of the library's but for a letter."""
    fact = model.fact("META_ARCHITECTURE")
    if fact is None or fact.value in _ARCHITECTURES:
        return
    close = nearest(fact.value, _ARCHITECTURES, cutoff=_ALIKE)
    if close and abs(len(close[0]) - len(fact.value)) <= 1:
        yield Fact(
            Choice(owner="META_ARCHITECTURE", chosen=fact.value, allowed=_ARCHITECTURES), fact.place
        )


_ARCHITECTURES = ("GeneralizedRCNN", "RetinaNet", "FCOS", "PanopticFPN", "SemanticSegmentor",
                  "ProposalNetwork", "PanopticDeepLab")  # fmt: skip
_ALIKE = 0.9


def _descending(model: Node) -> Iterator[Fact[Remark]]:
    """Yield thresholds of overlaps that do not rise."""
    for head in ("RETINANET", "RPN", "ROI_HEADS"):
        node = model.get(head, "IOU_THRESHOLDS")
        numbers = [one.scalar for one in node.elements] if node is not None else []
        rising = [one for one in numbers if isinstance(one, int | float)]
        if node is not None and rising != sorted(rising):
            yield Fact(Remark(f"{head}.IOU_THRESHOLDS must rise, and it falls"), node.place)


def _keypoints(document: Node, model: Node) -> Iterator[Fact[Remark]]:
    """Yield spreads of another number of keypoints than the head has."""
    number = model.count("ROI_KEYPOINT_HEAD", "NUM_KEYPOINTS")
    node = document.get("TEST", "KEYPOINT_OKS_SIGMAS")
    if number is not None and node is not None and len(node.elements) not in (0, number.value):
        text = f"{len(node.elements)} sigmas stand against {number.value} keypoints"
        yield Fact(Remark(text), node.place)


def _focal(model: Node) -> ModelSpec | None:
    """Return the focal loss of a RetinaNet, with what is set of it."""
    node = model.get("RETINANET")
    options = {"FOCAL_LOSS_ALPHA": "alpha", "FOCAL_LOSS_GAMMA": "gamma"}
    given = node.items.items() if node is not None else ()
    told = [
        Argument(options[key], child.literal, child.place) for key, child in given if key in options
    ]
    if node is None or not told:
        return None
    named = NamedLoss(path="detectron2.FocalLoss", written="FocalLoss", arguments=tuple(told))
    return ModelSpec(
        framework=Framework.TORCH, reader="detectron2", loss=Fact(named, told[0].place)
    )


def _box_losses(model: Node) -> Iterator[Fact[Choice]]:
    for head, allowed in _BOX_LOSSES.items():
        fact = model.fact(head, "BBOX_REG_LOSS_TYPE")
        if fact is not None and fact.value not in allowed:
            owner = f"{head}.BBOX_REG_LOSS_TYPE"
            yield Fact(Choice(owner=owner, chosen=fact.value, allowed=allowed), fact.place)


def _points(model: Node) -> Iterator[Fact[Remark]]:
    """Yield a head of points with another number of classes than the head that it refines."""
    points = model.count("POINT_HEAD", "NUM_CLASSES")
    head = {"GeneralizedRCNN": "ROI_HEADS", "SemanticSegmentor": "SEM_SEG_HEAD"}.get(
        model.text("META_ARCHITECTURE") or ""
    )
    number = model.count(head, "NUM_CLASSES") if head is not None else None
    if points is not None and number is not None and points.value != number.value:
        text = f"POINT_HEAD.NUM_CLASSES is {points.value}, and {head}.NUM_CLASSES is {number.value}"
        yield Fact(Remark(text), points.place)


def _federated(model: Node, *, alone: bool) -> tuple[Fact[Remark], ...]:
    on = model.get("ROI_BOX_HEAD", "USE_FED_LOSS")
    if on is None or on.scalar is not True:
        return ()
    if model.get("ROI_BOX_HEAD", "USE_SIGMOID_CE") is None and not alone:
        return ()
    if model.flag("ROI_BOX_HEAD", "USE_SIGMOID_CE"):
        return ()
    return (Fact(Remark("USE_FED_LOSS needs USE_SIGMOID_CE, which is off"), on.place),)


def _unused_head(model: Node) -> tuple[Fact[Remark], ...]:
    used = _HEADS.get(model.text("META_ARCHITECTURE") or "")
    if used is None or any(model.count(head, "NUM_CLASSES") for head in used):
        return ()
    found = []
    for head in _COUNTED:
        number = model.count(head, "NUM_CLASSES")
        if head not in used and number is not None:
            text = (
                f"{head}.NUM_CLASSES is {number.value}, but "
                f"{model.text('META_ARCHITECTURE')} uses {' and '.join(used)}"
            )
            found.append(Fact(Remark(text, certain=False), number.place))
    return tuple(found)
