"""What the transforms of torchvision make of a picture: a chain stands for what it gives."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.mixing import MIXED, MIXING, of_mixing
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    ListV,
    PartialV,
    Symbol,
    TensorV,
    Value,
)

_OF_PICTURES = ("torchvision.transforms.", "monai.transforms.")
_MODULES = (*_OF_PICTURES, "timm.data.", MIXED)
#: Transforms that move pixels about, or make other colours of them, within their range.
_KEEPING = (
    "Resize CenterCrop RandomCrop RandomResizedCrop RandomHorizontalFlip RandomVerticalFlip "
    "RandomRotation RandomAffine RandomPerspective Pad FiveCrop TenCrop Grayscale RandomGrayscale "
    "ColorJitter RandomErasing GaussianBlur RandomAutocontrast RandomEqualize RandomPosterize "
    "RandAugment AutoAugment TrivialAugmentWide AugMix ToPILImage ToImage"
)
_KEPT = TensorV()
#: What stands for a transform that makes an array of a picture, and can be called.
_CHAIN = "of a transform"
_READ = TensorV(targets=TargetDomain.UNIT_INTERVAL, dtype="float", rank=4, name=_CHAIN)
_BY_NAME: dict[str, TensorV] = {
    **dict.fromkeys(_KEEPING.split(), _KEPT),
    "ToTensor": _READ,
    "ConvertImageDtype": _READ,
}
#: Functions that do to one picture what transforms do.
_FUNCTIONS = ("torchvision.transforms.functional.", "torchvision.transforms.v2.functional.")
_KEEPING_FUNCTIONS = frozenset(
    {"resize", "center_crop", "crop", "resized_crop", "hflip", "vflip", "horizontal_flip",
     "vertical_flip", "rotate", "affine", "perspective", "adjust_brightness", "adjust_contrast",
     "adjust_saturation", "adjust_hue", "adjust_gamma", "gaussian_blur", "five_crop"}
)  # fmt: skip


def of_transform(path: str, given: Arguments) -> Value | None:
    """Return the pictures that a transform gives; None: it is none, or not known."""
    if not path.startswith(_MODULES):
        return None
    if path in MIXING and (mixing := of_mixing(path, given)) is not None:
        return mixing
    if not path.startswith(_OF_PICTURES):
        return None
    name = last(path)
    if path.startswith(_FUNCTIONS):
        return _of_function(name, given)
    if name == "AsDiscrete":
        return _cut(given)
    if name == "Lambda":
        return given.get(0, "lambd") or UNKNOWN
    if name == "Normalize":
        return _normalised(given)
    if name == "ToDtype":
        return _READ if given.get(1, "scale") == Const(True) else UNKNOWN
    if name == "Compose":
        return _chain(given.get(0, "transforms"))
    return _BY_NAME.get(name, UNKNOWN)


def _cut(given: Arguments) -> Value:
    """Return what asks which scores lie above a limit."""
    limit = given.get(None, "threshold")
    alone = given.keywords.keys() == {"threshold"} and not given.positional and given.whole
    return PartialV(Symbol("torch.ge"), keywords={"other": limit}) if alone and limit else UNKNOWN


def is_chain(value: Value) -> bool:
    """Tell whether a value is a transform, or a chain of them, that makes an array."""
    return isinstance(value, TensorV) and value.name == _CHAIN


def transformed(chain: TensorV, picture: Value) -> Value:
    """Return what a transform that is called makes of a picture, which has no axis of rows."""
    if not is_chain(chain):
        return UNKNOWN
    if picture != UNKNOWN and not _is_picture(picture):
        return TensorV(rank=3)  # arrays of some number types are left as they are
    return replace(chain, rank=3, name=None)


def _is_picture(value: Value) -> bool:
    scaled = isinstance(value, TensorV) and value.targets is TargetDomain.UNIT_INTERVAL
    return scaled and isinstance(value, TensorV) and not value.made


def _of_function(name: str, given: Arguments) -> Value:
    """Return what a function makes of a picture."""
    picture = given.get(0, "img", "pic", "tensor", "inpt") or UNKNOWN
    if name in _KEEPING_FUNCTIONS:
        return picture if _is_picture(picture) else UNKNOWN
    if name == "to_tensor" or (name == "to_dtype" and given.get(2, "scale") == Const(True)):
        return transformed(_READ, picture)
    if name == "normalize":
        rest = replace(given, positional=given.positional[1:])
        return transformed(_normalised(rest), picture)
    return UNKNOWN


def _normalised(given: Arguments) -> TensorV:
    """Return pictures less a mean, over a spread: most often some pixels are negative then."""
    means = [_number(one) for one in _items(given.get(0, "mean"))]
    spreads = [_number(one) for one in _items(given.get(1, "std"))]
    ends = [
        (-mean / spread, (1 - mean) / spread)
        for mean, spread in zip(means, spreads, strict=False)
        if mean is not None and spread
    ]
    kind = None
    if ends and len(ends) == len(means) and min(low for low, _ in ends) < 0:
        inside = all(low >= -1 and high <= 1 for low, high in ends)
        kind = TargetDomain.SIGNED_UNIT_INTERVAL if inside else TargetDomain.REAL
    return TensorV(targets=kind, dtype="float", rank=4, name=_CHAIN)


def _items(value: Value | None) -> list[Value]:
    if isinstance(value, ListV):
        return value.items
    return [] if value is None else [value]


def _number(value: Value) -> float | None:
    number = value.value if isinstance(value, Const) else None
    return float(number) if isinstance(number, int | float) else None


def _chain(steps: Value | None) -> Value:
    """Return what the last step that changes values gives; an unknown one may change them too."""
    if not isinstance(steps, ListV) or not steps.whole:
        return UNKNOWN
    result: Value = UNKNOWN
    for step in steps.items:
        if not isinstance(step, TensorV):
            result = UNKNOWN
        elif step.targets is not None or step.dtype is not None:
            result = step
    return result
