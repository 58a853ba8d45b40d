"""Losses of the libraries for masks: which options decide whether they take logits."""

from __future__ import annotations

from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, Symbol, Value

#: Losses of segmentation_models_pytorch whose ``mode`` and ``from_logits`` decide.
_BY_MODE = frozenset({"DiceLoss", "JaccardLoss", "TverskyLoss"})
_LOGITS = {
    "segmentation_models_pytorch.losses.SoftBCEWithLogitsLoss": "sigmoid",
    "segmentation_models_pytorch.losses.SoftCrossEntropyLoss": "softmax",
}
#: Losses of MONAI that apply what their flags say, or nothing.
_BY_FLAG = frozenset(
    {"DiceLoss", "GeneralizedDiceLoss", "TverskyLoss", "DiceCELoss", "DiceFocalLoss",
     "GeneralizedDiceFocalLoss"}
)  # fmt: skip


def known_losses() -> tuple[str, ...]:
    """Return the canonical names of the losses."""
    smp = (f"segmentation_models_pytorch.losses.{name}" for name in sorted(_BY_MODE))
    monai = (f"monai.losses.{name}" for name in sorted(_BY_FLAG))
    return (*smp, *_LOGITS, *monai)


def form_of(path: str, arguments: dict[str, Value]) -> str | None:
    """Return what a loss applies by itself: sigmoid, softmax, nothing; None: not known."""
    if path in _LOGITS:
        return _LOGITS[path]
    name = last(path)
    if path.startswith("segmentation_models_pytorch.") and name in _BY_MODE:
        return _by_mode(arguments)
    if path.startswith("monai.") and name in _BY_FLAG:
        return _by_flag(arguments)
    return None


def _by_mode(arguments: dict[str, Value]) -> str | None:
    mode = arguments.get("mode")
    word = mode.value if isinstance(mode, Const) else None
    if isinstance(mode, Symbol):
        word = last(mode.path).removesuffix("_MODE").lower()
    raw = arguments.get("from_logits", Const(True))
    if raw == Const(False):
        return "nothing"
    if raw != Const(True):
        return None
    return {"binary": "sigmoid", "multilabel": "sigmoid", "multiclass": "softmax"}.get(str(word))


def _by_flag(arguments: dict[str, Value]) -> str | None:
    flags = {name: arguments.get(name, Const(False)) for name in ("sigmoid", "softmax")}
    if "other_act" in arguments or any(not isinstance(v, Const) for v in flags.values()):
        return None
    on = [name for name, value in flags.items() if value == Const(True)]
    return on[0] if len(on) == 1 else None if on else "nothing"
