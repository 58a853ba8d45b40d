"""Parameters in code: which of them stand there as words and numbers."""

from __future__ import annotations

from losspick.core.spec import COMPUTED, Fact, Literal, Location
from losspick.reading.boosting_words import WEIGHTS
from losspick.reading.python.pairing.losses import literal_of
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    ListV,
    Symbol,
    TensorV,
    Value,
)


class _Nothing:
    """The value is not known."""


_NOTHING = _Nothing()


def _literal(value: Value) -> Literal | _Nothing:
    known, literal = literal_of(value)
    return literal if known and (literal is not None or value == Const(None)) else _NOTHING


def _by_label(value: Value) -> Literal | _Nothing:
    """Return the weights of classes as pairs of a label and a number."""
    if not isinstance(value, DictV) or not value.whole or not value.items:
        return _NOTHING
    pairs = [(key, _literal(weight)) for key, weight in value.items.items()]
    plain = tuple((k, w) for k, w in pairs if isinstance(k, int | str) and type(w) in (int, float))
    return plain if len(plain) == len(pairs) else _NOTHING  # type: ignore[return-value]


def places_by_name(given: Arguments) -> dict[object, Location]:
    """Return where the arguments stand that are given by name."""
    return {name: at for name, at in given.places.items() if isinstance(name, str)}


def _spoken(value: Value) -> Value:
    """Return a value without what only has the name of a word, such as a function of a library."""
    if isinstance(value, ListV) and any(isinstance(item, Symbol) for item in value.items):
        spoken: list[Value] = [item for item in value.items if not isinstance(item, Symbol)]
        return ListV(spoken, value.whole, value.kind)
    return UNKNOWN if isinstance(value, Symbol) else value


def facts_of(parameters: DictV, place: Location) -> dict[str, Fact[Literal]]:
    """Return the parameters whose names are known; None: the value is not.

    What is computed of the data stands as such.
    """
    facts: dict[str, Fact[Literal]] = {}
    for key, value in parameters.items.items():
        if isinstance(key, str):
            weights = key in WEIGHTS and isinstance(value, DictV)
            literal = _by_label(value) if weights else _literal(_spoken(value))
            known = None if isinstance(literal, _Nothing) else literal
            if known is None and isinstance(value, TensorV) and value.rank == 0:
                known = COMPUTED
            facts[key] = Fact(known, parameters.places.get(key, place))
    return facts
