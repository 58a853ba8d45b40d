"""Pixels as they are kept in files: whole numbers up to 255."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import Const, TensorV, Value, altered

PIXELS = TensorV(targets=TargetDomain.NONNEGATIVE, dtype="int", classes=256)
_WHITE = (Const(255), Const(255.0))
#: How a mask is named of which some pixels are white: 255 may also mark what a loss leaves out.
_MASK = "mask of white pixels"


def whitened(owner: TensorV, value: Value) -> TensorV | None:
    """Return an empty mask of which some pixels are set to 255; None: it holds other numbers."""
    empty = owner.filled == 0 or owner.name == _MASK
    if value not in _WHITE or not empty or owner.made:
        return None
    return altered(PIXELS, rank=owner.rank, dtype=owner.dtype, classes=None, name=_MASK)
