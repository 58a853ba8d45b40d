"""What ends, thresholds and functions that keep the order of values make of a target."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from losspick.core.domains import Interval
from losspick.core.target_data import TargetData
from losspick.core.vocabulary import Encoding

#: Words for what is missing, which is no class.
_GAPS = ("na", "nan", "n/a", "none", "null", "nil", "missing", "unknown")
_EQUAL = ("Eq", "NotEq")


def clipped(
    target: TargetData, ends: tuple[float | None, float | None], written: str
) -> TargetData | None:
    """Return numbers that are kept within ends; None: not known."""
    values = target.values
    if values is None:
        return None
    low = values.low if ends[0] is None else max(values.low, ends[0])
    high = values.high if ends[1] is None else min(values.high, ends[1])
    if (low, high) == (values.low, values.high):
        return target
    if target.class_count is not None or low >= high:
        return None
    median, apart = target.median, low < 0.0 < high
    whole = float(low).is_integer() and float(high).is_integer()
    return replace(
        target,
        values=Interval(low, high),
        median=None if median is None else min(max(median, low), high),
        spread=None,
        negative_share=target.negative_share if low < 0.0 else 0.0,
        zero_share=target.zero_share if apart or low == values.low else None,
        integer_share=target.integer_share if whole else None,
        recoded=(*target.recoded, written),
    )


def scaled(target: TargetData, factor: float, written: str) -> TargetData | None:
    """Return numbers that are multiplied by another one; None: not known."""
    if target.values is None or target.class_count is not None or factor <= 0.0:
        return None
    known, spread = _through(target, lambda value: value * factor, written), target.spread
    return replace(known, spread=None if spread is None else spread * factor)


#: Functions that keep the order of values, each with where it is defined.
_CURVES: dict[str, tuple[Callable[[float], float], float]] = {
    "log1p": (math.log1p, -1.0),
    "log": (math.log, 0.0),
    "log10": (math.log10, 0.0),
    "log2": (math.log2, 0.0),
}
CURVES = frozenset(_CURVES)


def curved(target: TargetData, name: str, written: str) -> TargetData | None:
    """Return numbers that a function is given; None: not known, or it is not defined for all."""
    function, least = _CURVES[name]
    if target.values is None or target.class_count is not None or target.values.low <= least:
        return None
    return replace(_through(target, function, written), spread=None)


def _through(target: TargetData, function: Callable[[float], float], written: str) -> TargetData:
    """Return numbers after a function that keeps their order."""
    values, median = target.values, target.median
    return replace(
        target,
        values=None if values is None else Interval(function(values.low), function(values.high)),
        median=None if median is None else function(median),
        negative_share=None,
        zero_share=None,
        integer_share=None,
        recoded=(*target.recoded, written),
    )


def sides_of(target: TargetData, relation: str, bound: float | str) -> list[str] | None:
    """Return on which side of a comparison each class is, as 0 or 1; None: not known.

    Of values that are no classes, one item is returned if all are on the same side.
    """
    labels = [one.label for one in target.classes]
    if labels and len(labels) == target.class_count:
        return None if _is_unread(target, bound) else _of_labels(labels, relation, bound)
    if target.values is None or target.class_count is not None or isinstance(bound, str):
        return None
    sides = {_holds(end, relation, bound) for end in (target.values.low, target.values.high)}
    beyond = not target.values.low <= bound <= target.values.high
    if None in sides or len(sides) > 1 or (relation in _EQUAL and not beyond):
        return None
    return [str(int(side)) for side in sides if side is not None]


def _is_unread(target: TargetData, bound: float | str) -> bool:
    """Tell whether a text may stand in the data in another way than tables are read here."""
    if not isinstance(bound, str):
        return False
    gap = not bound.strip(" ?.-") or bound.strip().casefold() in _GAPS
    return gap or target.respelled or target.encoding is Encoding.BOOLEANS


def _of_labels(labels: list[str], relation: str, bound: float | str) -> list[str] | None:
    if isinstance(bound, str):
        written = {label.strip().casefold() for label in labels}
        unread = bound not in labels and (bound.strip() in labels or is_number(bound))
        if relation not in _EQUAL or unread or len(written) < len(labels):
            return None
        return [str(int((label == bound) is (relation == "Eq"))) for label in labels]
    if not all(map(is_number, labels)):
        return None
    sides = [_holds(float(label), relation, bound) for label in labels]
    return None if None in sides else [str(int(side)) for side in sides if side is not None]


def is_number(text: str) -> bool:
    """Tell whether a text is that of a number."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def _holds(value: float, relation: str, bound: float) -> bool | None:
    """Tell whether a comparison holds; None: it is not known."""
    return {
        "Eq": value == bound,
        "NotEq": value != bound,
        "Gt": value > bound,
        "GtE": value >= bound,
        "Lt": value < bound,
        "LtE": value <= bound,
    }.get(relation)
