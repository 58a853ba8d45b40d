"""Shares of the data in words, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import Interval, TargetDomain
from losspick.core.numbers import share

if TYPE_CHECKING:
    from losspick.core.target_data import TargetData

_D = TargetDomain


def outside_words(target: TargetData, allowed: Interval) -> str:
    """Return how many rows lie below 0, or at it, where the lower end decides."""
    values = target.values
    if values is None or allowed.low < 0.0 or values.low > 0.0:
        return ""
    if values.low < 0.0 and target.negative_share:
        return f" ({share(target.negative_share)} of the rows are negative)"
    if allowed.low_open and target.zero_share:
        return f" ({share(target.zero_share)} of the rows are 0)"
    return ""
