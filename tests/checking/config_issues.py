"""Which codes stand for the issues of corpora of configurations."""

from __future__ import annotations

CODES_OF_ISSUE: dict[str, frozenset[str]] = {
    "double-activation": frozenset({"LP101"}),
    "missing-activation": frozenset({"LP102"}),
    "activation-loss-mismatch": frozenset({"LP101", "LP102", "LP103", "LP105", "LP412"}),
    "single-unit-softmax": frozenset({"LP201"}),
    "units-loss-mismatch": frozenset({"LP201", "LP202"}),
    "loss-not-allowed": frozenset({"LP409"}),
    "unknown-loss": frozenset({"LP409"}),
    "loss-param-range": frozenset({"LP407"}),
    "class-weights-length": frozenset({"LP402"}),
    "num-classes-mismatch": frozenset({"LP405", "LP410"}),
    "label-map-mismatch": frozenset({"LP410"}),
    "missing-num-class": frozenset({"LP405"}),
    "metric-loss-mismatch": frozenset({"LP406"}),
    "exclusive-options": frozenset({"LP401", "LP410"}),
    "score-converter-mismatch": frozenset({"LP412"}),
}
