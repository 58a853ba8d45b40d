"""A sketch of many values -> the same facts that are measured of few."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Bin
from losspick.profiling.measuring.fences import fences
from losspick.profiling.measuring.moments import SAFE
from losspick.profiling.measuring.numbers import HILL_POWER, Numbers, hill, measure
from losspick.profiling.measuring.sampled import sample_of, spread, weighed_values

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.measuring.sketch import Sketch

#: Values, evenly spaced in rank, that stand for all.
_STAND_INS = 1 << 20


def numbers_of_sketch(sketch: Sketch) -> Numbers:
    """Return the facts about at least one value."""
    values = _stand_ins(sketch)
    rough, rows = measure(values), sketch.moments.count
    few = sorted((sketch.levels or {}).items())
    times = rows / values.size
    return replace(
        _with_moments(rough, sketch, values),
        rows=rows,
        total=float(rows),
        distinct=len(few) or sketch.distinct.number(rows),
        values=tuple(value for value, _ in few),
        counts=tuple(count for _, count in few),
        weights=tuple(float(count) for _, count in few),
        zero_share=sketch.zeros / rows,
        negative_share=sketch.negatives / rows,
        integer_share=sketch.wholes / rows,
        tail_index=hill(values, rough.median, int(rows**HILL_POWER / times)),
        bins=tuple(Bin(each.low, each.high, each.count * times) for each in rough.bins),
        increasing=(sketch.rising or sketch.falling) and rows > 1,
        sample=array("d", sample_of(sketch).tobytes()),
    )


def _stand_ins(sketch: Sketch) -> NDArray[np.float64]:
    if sketch.distinct.full:
        return sketch.evenly(_STAND_INS)
    values, counts = weighed_values(sketch)
    found = spread(values, counts, _STAND_INS)
    found[0], found[-1] = values[0], values[-1]
    return found


def _with_moments(rough: Numbers, sketch: Sketch, values: NDArray[np.float64]) -> Numbers:
    """Put in the exact moments, unless their fourth powers overflow or vanish."""
    moments, rows = sketch.moments, sketch.moments.count
    scale = max(abs(rough.minimum), abs(rough.maximum))
    if rough.minimum == rough.maximum or not SAFE[0] < scale < SAFE[1]:
        return rough
    variance = moments.second / rows
    low, high = fences(np.asarray(rough.sample))
    inside = values[(values >= low) & (values <= high)] - moments.mean
    lost = 1.0 - float((inside * inside).sum()) / values.size / variance
    return replace(
        rough,
        mean=float(moments.mean),
        std=math.sqrt(variance * (rows / (rows - 1))),
        skew=float(moments.third / rows / variance**1.5),
        kurtosis=float(moments.fourth / rows / variance**2 - 3.0),
        outlier_loss_share=min(max(lost, 0.0), 1.0) if rough.outlier_share else 0.0,
    )
