"""Sketches as bytes and back: how workers of an engine hand over what they have seen.

Only arrays are written, and read without unpickling: bytes from elsewhere stay data.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.profiling.measuring.distinct import Distinct
from losspick.profiling.measuring.frequent import Frequent
from losspick.profiling.measuring.running import RunningMoments
from losspick.profiling.measuring.sketch import Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

Arrays = Mapping[str, "NDArray[Any]"]


def to_bytes(arrays: Arrays) -> bytes:
    """Write arrays."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def from_bytes(packed: bytes) -> Arrays:
    """Read arrays."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def arrays_of(sketch: Sketch) -> Arrays:
    """Return what a sketch holds."""
    moments, distinct, frequent = sketch.moments, sketch.distinct, sketch.frequent
    seen = sketch.first is not None
    return {
        "numbers": np.array(
            [
                *(moments.count, sketch.zeros, sketch.negatives, sketch.wholes, frequent.rows),
                *(sketch.rising, sketch.falling, sketch.levels is None, distinct.full, seen),
            ],
            dtype=np.int64,
        ),
        "moments": np.array([moments.mean, moments.second, moments.third, moments.fourth]),
        "ends": np.array([sketch.first, sketch.last] if seen else [], dtype=np.float64),
        **counted("levels", sketch.levels or {}),
        **counted("lowest", sketch.lowest),
        **counted("highest", sketch.highest),
        "kept": np.concatenate([values for values, _ in sketch.kept] or [np.empty(0)]),
        "stands_for": np.concatenate([weights for _, weights in sketch.kept] or [np.empty(0)]),
        "hashes": distinct.hashes,
        "different": distinct.values,
        "different_rows": distinct.counts,
        "frequent": frequent.values,
        "frequent_rows": frequent.counts,
        "missed": frequent.missed,
    }


def sketch_of(arrays: Arrays) -> Sketch:
    """Return the sketch that holds this."""
    whole = arrays["numbers"].tolist()
    count, zeros, negatives, wholes, rows = whole[:5]
    rising, falling, many, full, seen = map(bool, whole[5:])
    ends = arrays["ends"].tolist()
    return Sketch(
        moments=RunningMoments(count, *arrays["moments"].tolist()),
        distinct=Distinct(arrays["hashes"], arrays["different"], arrays["different_rows"], full),
        frequent=Frequent(arrays["frequent"], arrays["frequent_rows"], arrays["missed"], rows),
        zeros=zeros,
        negatives=negatives,
        wholes=wholes,
        levels=None if many else counts_in("levels", arrays),
        kept=[(arrays["kept"], arrays["stands_for"])] if seen else [],
        lowest=counts_in("lowest", arrays),
        highest=counts_in("highest", arrays),
        rising=rising,
        falling=falling,
        first=ends[0] if seen else None,
        last=ends[1] if seen else None,
    )


def counted(name: str, counts: Mapping[float, int]) -> Arrays:
    """Return values and their rows as two arrays with names of their own."""
    values = np.fromiter(counts.keys(), dtype=np.float64, count=len(counts))
    rows = np.fromiter(counts.values(), dtype=np.int64, count=len(counts))
    return {name: values, f"{name}_rows": rows}


def counts_in(name: str, arrays: Arrays) -> dict[float, int]:
    """Return the values and rows that stand under a name."""
    return dict(zip(arrays[name].tolist(), arrays[f"{name}_rows"].tolist(), strict=True))
