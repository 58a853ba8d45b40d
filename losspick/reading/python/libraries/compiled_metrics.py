"""Metrics that a model is compiled with, in all forms that Keras takes."""

from __future__ import annotations

from losspick.core.spec import Fact, Location
from losspick.reading.python.pairing.metrics import OWN_LIMITS
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    CompiledV,
    Const,
    DictV,
    ListV,
    MetricV,
    Symbol,
    TensorV,
    Value,
)

#: Words that Keras reads in any case, as the accuracy that fits the output.
_FITTING = frozenset({"accuracy", "acc"})


def metrics_of(
    compiled: CompiledV, output: Value, position: int, outputs: int
) -> tuple[Fact[str], ...]:
    """Return the metrics that watch an output.

    Args:
        compiled: What the model was compiled with.
        output: One of its outputs.
        position: Which of them.
        outputs: How many there are; a metric for each of them is told from several for all.
    """
    given, places = compiled.metrics, compiled.metrics_places
    flat = isinstance(given, ListV) and not any(isinstance(one, ListV) for one in given.items)
    if outputs == 1 and not isinstance(given, DictV):
        return _each(given, places)
    if flat and isinstance(given, ListV) and given.whole and len(given.items) != outputs:
        return _each(given, places)
    if isinstance(given, DictV):
        name = output.name if isinstance(output, TensorV) else None
        own, place = given.items.get(name), given.places.get(name)
        return () if own is None else _each(own, places[:1] if place is None else (place,))
    nested = isinstance(given, ListV) and given.whole
    nested = nested and all(isinstance(one, ListV) for one in given.items)  # type: ignore[union-attr]
    if not nested or not isinstance(given, ListV) or position >= len(given.items):
        return ()
    at = places[position : position + 1] if len(places) == len(given.items) else places[:1]
    return _each(given.items[position], at)


def _each(value: Value, places: tuple[Location, ...]) -> tuple[Fact[str], ...]:
    items = value.items if isinstance(value, ListV) else [value]
    each = places if len(places) == len(items) else places[:1] * len(items)
    named = zip(map(_name, items), each, strict=True)
    return tuple(Fact(name, place) for name, place in named if name is not None)


def _name(item: Value) -> str | None:
    """Return the name of a metric that reads scores as it does by default; None: another one."""
    if isinstance(item, Const) and isinstance(item.value, str):
        word = item.value.casefold()
        return word if word in _FITTING else item.value
    if isinstance(item, Symbol):
        return last(item.path)
    return item.name if isinstance(item, MetricV) and not item.given & OWN_LIMITS else None
