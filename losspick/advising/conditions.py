"""Read the ``when`` of a rule: predicates on fields, with ``any`` and ``not`` tables."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from losspick.advising.fields import FIELDS, FactType, Field
from losspick.core.rule import Condition, Operator, Predicate
from losspick.errors import nearest

#: Notes a fault: the key, and what is wrong with it.
Note = Callable[[str, str], None]

#: Deeper nesting says nothing that a second rule would not say better.
MAX_DEPTH = 6

_ON_NUMBERS = frozenset({Operator.ABOVE, Operator.BELOW, Operator.BETWEEN})


def read_condition(table: object, key: str, note: Note, depth: int = 0) -> Condition:
    """Read a table of predicates; faults are noted and their predicates left out."""
    if not isinstance(table, dict):
        note(key, "must be a table of fields")
        return Condition()
    if depth > MAX_DEPTH:
        note(key, f"nested more than {MAX_DEPTH} deep")
        return Condition()
    predicates: list[Predicate] = []
    for name, value in table.items():
        if name not in ("any", "not"):
            predicates.extend(_predicates(name, value, f"{key}.{name}", note))
    return Condition(
        tuple(predicates),
        _parts(table, "any", key, note, depth),
        _parts(table, "not", key, note, depth),
    )


def _parts(
    table: dict[str, Any], word: str, key: str, note: Note, depth: int
) -> tuple[Condition, ...]:
    value = table.get(word, [])
    parts = value if isinstance(value, list) else [value]
    if word in table and not all(isinstance(part, dict) and part for part in parts or [None]):
        note(f"{key}.{word}", "must be a list of tables that are not empty")
        return ()
    return tuple(read_condition(part, f"{key}.{word}", note, depth + 1) for part in parts)


def _predicates(name: str, value: object, key: str, note: Note) -> list[Predicate]:
    if name not in FIELDS:
        note(key, f"unknown field {name!r}{_hint(name, FIELDS)}")
        return []
    operations = value if isinstance(value, dict) else {"is": value}
    if not operations:
        note(key, f"needs an operator: {', '.join(Operator)}")
    return [
        predicate
        for word, operand in operations.items()
        if (predicate := _predicate(name, word, operand, key, note)) is not None
    ]


def _predicate(name: str, word: str, operand: Any, key: str, note: Note) -> Predicate | None:
    if word not in list(Operator):
        note(key, f"unknown operator {word!r}{_hint(word, Operator)}")
        return None
    operator = Operator(word)
    fault = _operand_fault(name, operator, operand)
    if fault:
        note(f"{key}.{word}", fault)
        return None
    return Predicate(name, operator, tuple(operand) if isinstance(operand, list) else operand)


def _operand_fault(name: str, operator: Operator, operand: Any) -> str | None:
    if operator is Operator.EXISTS:
        return None if isinstance(operand, bool) else f"must be true or false, not {operand!r}"
    if operator in _ON_NUMBERS and FIELDS[name].type is not FactType.NUMBER:
        return f"{name} is no number"
    if operator is Operator.IN:
        if not isinstance(operand, list) or not operand:
            return "must be a list of values"
        return next((f for one in operand if (f := value_fault(name, one))), None)
    if operator is Operator.BETWEEN:
        return _range_fault(operand)
    return value_fault(name, operand)


def _range_fault(operand: Any) -> str | None:
    if not isinstance(operand, list) or len(operand) != 2 or not all(map(_is_number, operand)):
        return "must be [low, high], two numbers"
    return None if operand[0] <= operand[1] else f"{operand[0]} is above {operand[1]}"


def value_fault(name: str, value: Any, *, several: bool = False) -> str | None:
    """Return why a field can't have this value, None if it can; ``several`` allows lists."""
    known = FIELDS[name]
    if several and known.type is FactType.WORDS and isinstance(value, list):
        return next((f for one in value if (f := value_fault(name, one))), None)
    if known.type is FactType.NUMBER:
        return None if _is_number(value) else f"must be a finite number, not {value!r}"
    if known.type is FactType.FLAG:
        return None if isinstance(value, bool) else f"must be true or false, not {value!r}"
    return _word_fault(known, value)


def _word_fault(known: Field, value: Any) -> str | None:
    if not isinstance(value, str):
        return f"must be a word, not {value!r}"
    if known.words and value not in known.words:
        return f"unknown value {value!r}{_hint(value, known.words)}"
    return None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _hint(word: str, known: Any) -> str:
    close = nearest(word, known)
    return f"; did you mean '{close[0]}'?" if close else ""
