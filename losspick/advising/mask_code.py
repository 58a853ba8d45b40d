"""Code that makes arrays of the masks that a column tells of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from losspick.advising.cells import Read, template
from losspick.core.domains import TargetDomain
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding

_DISTANCE = (
    "edt = scipy.ndimage.distance_transform_edt",
    "y = np.stack([edt(m == 0) - np.maximum(edt(m) - 1, 0) for m in y])  # negative inside",
)


def read_masks(targets: TargetDomain, profile: Profile) -> tuple[Read, tuple[str, ...]]:
    """Return the code that makes ``y``, an array (N, H, W), of the column."""
    read = _READERS.get(profile.encoding, _of_arrays)()
    if targets is not TargetDomain.DISTANCE_MAP:
        return read, ()
    with_distance = Read(read.lines, needs=(*read.needs, "scipy.ndimage"), functions=read.functions)
    return with_distance, _DISTANCE


def _of_runs() -> Read:
    lines = (
        "height, width = 256, 256  # of the pictures",
        "y = np.stack([mask_of(cell, height, width) for cell in target])",
    )
    return Read(lines, functions=(template("runs").substitute(),))


def _of_coco() -> Read:
    lines = ("y = np.stack([mask_of(cell) for cell in target])",)
    functions = (template("coco_runs").substitute(),)
    return Read(lines, needs=("ast", "pycocotools.mask"), functions=functions)


def _of_files() -> Read:
    opened = 'np.asarray(PIL.Image.open(path).convert("L")) > 0'
    return Read((f"y = np.stack([{opened} for path in target])",), needs=("PIL.Image",))


def _of_arrays() -> Read:
    return Read(("y = np.stack(target)  # masks of 0 and 1, all of one height and width",))


_READERS: Mapping[Encoding, Callable[[], Read]] = MappingProxyType(
    {
        Encoding.RUN_LENGTHS: _of_runs,
        Encoding.COCO_RUN_LENGTHS: _of_coco,
        Encoding.PATHS: _of_files,
    }
)
