"""From what a table tells of masks to the arrays that losses take, in words."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.domains import TargetDomain
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Framework

_READING = {
    Encoding.RUN_LENGTHS: "decode the runs to arrays of 0 and 1: pairs of start and length, "
    "counted from 1 down the columns",
    Encoding.COCO_RUN_LENGTHS: "decode the runs to arrays of 0 and 1 with pycocotools.mask.decode",
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


def mask_shape(shape: str, framework: Framework) -> str:
    """Return the shape of targets for pictures, where the one for rows is known."""
    first = framework is Framework.TORCH
    return {
        "(N,)": "(N, H, W)",
        "(N, 1)": "(N, 1, H, W)" if first else "(N, H, W, 1)",
        "(N, K)": "(N, K, H, W)" if first else "(N, H, W, K)",
    }.get(shape, shape)
