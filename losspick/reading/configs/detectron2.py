"""Detectron2: which head the class count is set on, and federated loss."""

from __future__ import annotations

from losspick.core.spec import Fact, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node

#: The heads that a meta architecture uses.
_HEADS = {
    "RetinaNet": ("RETINANET",),
    "GeneralizedRCNN": ("ROI_HEADS",),
    "SemanticSegmentor": ("SEM_SEG_HEAD",),
    "PanopticFPN": ("ROI_HEADS", "SEM_SEG_HEAD"),
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
    remarks = (*_federated(model), *_unused_head(model))
    return [ModelSpec(framework=Framework.TORCH, reader="detectron2", contradictions=remarks)]


def _federated(model: Node) -> tuple[Fact[Remark], ...]:
    on = model.get("ROI_BOX_HEAD", "USE_FED_LOSS")
    if on is None or on.scalar is not True or model.flag("ROI_BOX_HEAD", "USE_SIGMOID_CE") is None:
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
