"""From what a table tells of masks to the arrays that losses take: in words, and as code."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.advising.cells import Read, template
from losspick.core.domains import TargetDomain
from losspick.core.profile import Encoding, Profile
from losspick.core.vocabulary import Framework

_DISTANCE = (
    "edt = scipy.ndimage.distance_transform_edt",
    "y = np.stack([edt(m == 0) - np.maximum(edt(m) - 1, 0) for m in y])  # negative inside",
)

_READING = {
    Encoding.RUN_LENGTHS: "decode the runs to arrays of 0 and 1: pairs of start and length, "
    "counted from 1 down the columns",
    Encoding.COCO_RUN_LENGTHS: "decode the runs to arrays of 0 and 1 with "
    "pycocotools.mask.decode",
    Encoding.PATHS: "read each file as an array of 0 and 1; many hold 0 and 255",
}


def mask_steps(targets: TargetDomain, profile: Profile) -> Iterator[str]:
    """Yield what to do with masks."""
    if profile.encoding in _READING:
        yield _READING[profile.encoding]
    if targets is TargetDomain.DISTANCE_MAP:
        yield (
            "take the distance of each pixel to the edge of its mask, negative inside: "
            "scipy.ndimage.distance_transform_edt, once before training"
        )


def read_masks(targets: TargetDomain, profile: Profile) -> tuple[Read, tuple[str, ...]]:
    """Return the code that makes ``y``, an array (N, H, W), of the column."""
    distance = targets is TargetDomain.DISTANCE_MAP
    needs = ("scipy.ndimage",) if distance else ()
    after = _DISTANCE if distance else ()
    if profile.encoding is Encoding.RUN_LENGTHS:
        lines = (
            "height, width = 256, 256  # of the pictures",
            "y = np.stack([mask_of(cell, height, width) for cell in target])",
        )
        return Read(lines, needs=needs, functions=(template("runs").substitute(),)), after
    what = {
        Encoding.COCO_RUN_LENGTHS: "decoded with pycocotools.mask.decode",
        Encoding.PATHS: "read from the files",
    }.get(profile.encoding, "as arrays")
    lines = (f"y = np.stack(masks)  # masks: (N, H, W) of 0 and 1, {what}",)
    return Read(lines, needs=needs), after


def mask_shape(shape: str, framework: Framework) -> str:
    """Return the shape of targets for pictures, where the one for rows is known."""
    first = framework is Framework.TORCH
    return {
        "(N,)": "(N, H, W)",
        "(N, 1)": "(N, 1, H, W)" if first else "(N, H, W, 1)",
        "(N, K)": "(N, K, H, W)" if first else "(N, H, W, K)",
    }.get(shape, shape)
