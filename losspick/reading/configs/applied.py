"""Losses that only configurations are asked for: what each applies to outputs by itself."""

from __future__ import annotations

from collections.abc import Mapping

from losspick.reading.python.spelling.segmentation import form_of
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, Value

_SMP = "segmentation_models_pytorch.losses."
_OLD_SMP = "segmentation_models_pytorch.utils.losses."
#: Losses with one form.
_ALWAYS = {
    "torchvision.ops.sigmoid_focal_loss": "sigmoid",
    "torchvision.ops.focal_loss.sigmoid_focal_loss": "sigmoid",
    f"{_OLD_SMP}BCEWithLogitsLoss": "sigmoid",
    f"{_OLD_SMP}CrossEntropyLoss": "softmax",
    f"{_OLD_SMP}BCELoss": "nothing",
}
#: Losses of MONAI whose flags decide, beside those that code is asked for.
_BY_FLAG = frozenset({"MaskedDiceLoss", "HausdorffDTLoss", "LogHausdorffDTLoss"})
_MODES = {"binary": "sigmoid", "multilabel": "sigmoid", "multiclass": "softmax"}


def is_known(path: str) -> bool:
    """Tell whether a path names one of these losses."""
    if path in _ALWAYS or path in (f"{_SMP}FocalLoss", f"{_SMP}LovaszLoss"):
        return True
    name = last(path)
    if path.startswith(_OLD_SMP):
        return name in ("DiceLoss", "JaccardLoss")
    return path.startswith("monai.losses.") and (name in _BY_FLAG or name == "FocalLoss")


def applied_by(path: str, arguments: Mapping[str, Value]) -> str | None:
    """Return what a loss applies by itself: sigmoid, softmax, nothing; None: not known."""
    if not is_known(path):
        return form_of(path, dict(arguments))
    if path in _ALWAYS:
        return _ALWAYS[path]
    name = last(path)
    if path.startswith(_OLD_SMP):
        given = arguments.get("activation", Const(None))
        return "nothing" if given == Const(None) else None
    if path.startswith(_SMP):
        mode = arguments.get("mode")
        word = str(mode.value) if isinstance(mode, Const) else ""
        if name == "FocalLoss" and word == "multiclass":
            return "sigmoid"  # each class against the rest
        return _MODES.get(word)
    if name == "FocalLoss":
        chosen = arguments.get("use_softmax", Const(False))
        return "softmax" if chosen == Const(True) else "sigmoid"
    return form_of("monai.losses.DiceLoss", dict(arguments))
