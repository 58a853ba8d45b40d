"""Arguments of timm's training script, as it writes them beside a run and reads them again."""

from __future__ import annotations

from losspick.core.spec import Argument, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node

#: Some of these stand in every such file.
_SIGNS = frozenset({"smoothing", "mixup", "cutmix", "reprob", "remode", "aug_splits", "jsd_loss",
                    "bce_loss", "drop_path", "mixup_prob", "model_ema"})  # fmt: skip
_FEWEST = 4
_FEWEST_SPLITS = 2


def read_timm(document: Node) -> list[ModelSpec] | None:
    """Return what the arguments say of the loss; None: they are none of that script."""
    if len(_SIGNS & set(document.items)) < _FEWEST:
        return None
    smoothing, divergence = document.get("smoothing"), document.get("jsd_loss")
    splits = document.count("aug_splits")
    remarks: tuple[Fact[Remark], ...] = ()
    few = splits is not None and splits.value < _FEWEST_SPLITS
    if divergence is not None and divergence.scalar is True and few and splits is not None:
        text = f"jsd_loss compares several augmented splits, and aug_splits is {splits.value}"
        remarks = (Fact(Remark(text), divergence.place),)
    loss = None
    if smoothing is not None and smoothing.kind == "scalar":
        told = (Argument("smoothing", smoothing.literal, smoothing.place),)
        named = NamedLoss(path="timm.loss.LabelSmoothingCrossEntropy", written="", arguments=told)
        loss = Fact(named, smoothing.place)
    spec = ModelSpec(framework=Framework.TORCH, reader="timm", loss=loss, contradictions=remarks)
    return [spec]
