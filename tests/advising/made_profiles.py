"""Profiles built by hand, from which the tests of this room start."""

from __future__ import annotations

import statistics
from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from losspick.core.profile import ClassCount, Profile, Quantile
from losspick.core.vocabulary import TASK_OF_KIND, Encoding, Kind


def plain(kind: Kind, **fields: Any) -> Profile:
    """Return a profile of a kind with the given fields and nothing else known."""
    start = Profile(
        target=("y",),
        rows=1000,
        missing=0,
        distinct=500,
        kind=kind,
        task=TASK_OF_KIND[kind],
        confidence=0.95,
        alternatives=(),
        evidence=(),
        warnings=(),
        encoding=Encoding.NUMBERS,
    )
    return replace(start, **fields)


def numbers(kind: Kind, values: Sequence[float], **fields: Any) -> Profile:
    """Return a profile with the plain numbers of these values."""
    ordered = sorted(values)
    mean, std = statistics.fmean(values), statistics.pstdev(values)
    middle = statistics.median(values)
    known: dict[str, Any] = {
        "rows": len(values),
        "distinct": len(set(values)),
        "minimum": ordered[0],
        "maximum": ordered[-1],
        "mean": mean,
        "median": middle,
        "std": std,
        "mad_sigma": 1.4826 * statistics.median(abs(v - middle) for v in values),
        "zero_share": sum(v == 0 for v in values) / len(values),
        "negative_share": sum(v < 0 for v in values) / len(values),
        "integer_share": sum(float(v).is_integer() for v in values) / len(values),
        "quantiles": tuple(
            Quantile(i / 100, ordered[round(i / 100 * (len(ordered) - 1))]) for i in range(101)
        ),
        "sample": array("d", values),
    }
    return plain(kind, **{**known, **fields})


def classes(kind: Kind, counts: Sequence[int], **fields: Any) -> Profile:
    """Return a profile with classes a, b, c, ... of these sizes."""
    total = sum(counts)
    known: dict[str, Any] = {
        "rows": total,
        "distinct": len(counts),
        "classes": tuple(
            ClassCount(chr(ord("a") + i), count, count / total) for i, count in enumerate(counts)
        ),
        "class_count": len(counts),
        "minority_share": min(counts) / total,
        "imbalance_ratio": max(counts) / min(counts),
        "encoding": Encoding.STRINGS,
    }
    return plain(kind, **{**known, **fields})
