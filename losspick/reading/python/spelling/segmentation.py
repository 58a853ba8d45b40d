"""Losses of the libraries for masks: which options decide whether they take logits."""

from __future__ import annotations

from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, Symbol, Value

#: Losses of segmentation_models_pytorch whose ``mode`` and ``from_logits`` decide.
_BY_MODE = frozenset({"DiceLoss", "JaccardLoss", "TverskyLoss"})
_LOGITS = {
    "segmentation_models_pytorch.losses.SoftBCEWithLogitsLoss": "sigmoid",
    "segmentation_models_pytorch.losses.SoftCrossEntropyLoss": "softmax",
    "timm.loss.BinaryCrossEntropy": "sigmoid",
    "timm.loss.AsymmetricLossMultiLabel": "sigmoid",
    "timm.loss.AsymmetricLossSingleLabel": "softmax",
    "timm.loss.JsdCrossEntropy": "softmax",
    "kornia.losses.FocalLoss": "softmax",
    "kornia.losses.DiceLoss": "softmax",
    "kornia.losses.TverskyLoss": "softmax",
    "kornia.losses.LovaszSoftmaxLoss": "softmax",
    "kornia.losses.BinaryFocalLossWithLogits": "sigmoid",
}
#: Focal losses that apply what an option says, and take no probabilities.
_FOCAL = ("segmentation_models_pytorch.losses.FocalLoss", "monai.losses.FocalLoss")
#: Losses of MONAI that apply what their flags say, or nothing.
_BY_FLAG = frozenset(
    {"DiceLoss", "GeneralizedDiceLoss", "TverskyLoss", "DiceCELoss", "DiceFocalLoss",
     "GeneralizedDiceFocalLoss"}
)  # fmt: skip


def known_losses() -> tuple[str, ...]:
    """Return the canonical names of the losses."""
    smp = (f"segmentation_models_pytorch.losses.{name}" for name in sorted(_BY_MODE))
    monai = (f"monai.losses.{name}" for name in sorted(_BY_FLAG))
    return (*smp, *_LOGITS, *monai, *_FOCAL)


def form_of(path: str, arguments: dict[str, Value]) -> str | None:
    """Return what a loss applies by itself: sigmoid, softmax, nothing; None: not known."""
    if path in _LOGITS:
        return _LOGITS[path]
    if path in _FOCAL:
        return _of_focal(path, arguments)
    name = last(path)
    if path.startswith("segmentation_models_pytorch.") and name in _BY_MODE:
        return _by_mode(arguments)
    if path.startswith("monai.") and name in _BY_FLAG:
        return _by_flag(arguments)
    return None


def _of_focal(path: str, arguments: dict[str, Value]) -> str | None:
    """Return what a focal loss applies: of several classes, mostly a sigmoid to each."""
    if path.startswith("monai."):
        chosen = arguments.get("use_softmax", Const(False))
        return "sigmoid" if chosen == Const(False) else "softmax" if chosen == Const(True) else None
    return None if _mode(arguments) is None else "sigmoid"


_MODES = {"binary": "sigmoid", "multilabel": "sigmoid", "multiclass": "softmax"}


def _mode(arguments: dict[str, Value]) -> str | None:
    """Return the word that says what masks hold; None: not known."""
    mode = arguments.get("mode")
    word = mode.value if isinstance(mode, Const) else None
    if isinstance(mode, Symbol):
        word = last(mode.path).removesuffix("_MODE").lower()
    return word if isinstance(word, str) and word in _MODES else None


def _by_mode(arguments: dict[str, Value]) -> str | None:
    word = _mode(arguments)
    raw = arguments.get("from_logits", Const(True))
    if raw == Const(False):
        return "nothing"
    if raw != Const(True):
        return None
    return _MODES.get(word or "")


def _by_flag(arguments: dict[str, Value]) -> str | None:
    flags = {name: arguments.get(name, Const(False)) for name in ("sigmoid", "softmax")}
    if "other_act" in arguments or any(not isinstance(v, Const) for v in flags.values()):
        return None
    on = [name for name, value in flags.items() if value == Const(True)]
    return on[0] if len(on) == 1 else None if on else "nothing"
