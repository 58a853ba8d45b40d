"""What collections of faulty configurations call the issues, and our checks for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: By the word of the collection, in the order in which a reader would look for them.
CODES_OF_ISSUE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "double-activation": ("LP101",),
        "missing-activation": ("LP102",),
        "activation-loss-mismatch": ("LP101", "LP102", "LP103", "LP105", "LP412"),
        "single-unit-softmax": ("LP201",),
        "units-loss-mismatch": ("LP201", "LP202"),
        "loss-not-allowed": ("LP409",),
        "unknown-loss": ("LP409",),
        "loss-param-range": ("LP407",),
        "class-weights-length": ("LP402",),
        "num-classes-mismatch": ("LP405", "LP410"),
        "label-map-mismatch": ("LP410",),
        "missing-num-class": ("LP405",),
        "metric-loss-mismatch": ("LP406",),
        "exclusive-options": ("LP401", "LP410"),
        "score-converter-mismatch": ("LP412",),
    }
)
