"""Values in a TOML table, each of the type that is wanted, with a fault noted where it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from losspick.advising.faults import Faults
from losspick.advising.template import template_faults

Table = Mapping[str, Any]


def require_known(table: Table, keys: tuple[str, ...], faults: Faults) -> None:
    """Note the keys that are none of these."""
    for key in table:
        if key not in keys:
            faults.unknown(key, key, keys, "key")


def read_text(table: Table, key: str, faults: Faults) -> str:
    """Return a text that is not empty."""
    value = table.get(key)
    if isinstance(value, str) and value.strip():
        return value
    faults.add(key, "missing" if value is None else "must be a text that is not empty")
    return ""


def read_sentence(table: Table, key: str, name: str, faults: Faults) -> str:
    """Return a sentence for users, which facts may stand in; ``name`` is the key as it is told."""
    sentence = read_text(table, key, faults)
    for fault in template_faults(sentence):
        faults.add(name, fault)
    return sentence


def read_optional_text(table: Table, key: str, faults: Faults) -> str | None:
    """Return a text that may be left out."""
    return read_text(table, key, faults) if key in table else None


def read_texts(table: Table, key: str, faults: Faults, *, required: bool = True) -> tuple[str, ...]:
    """Return a list of texts, of at least one where it is required."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        faults.add(key, "must be a list of texts")
        return ()
    if required and not value:
        faults.add(key, "missing: at least one is needed")
    return tuple(value)


def read_flag(table: Table, key: str, faults: Faults) -> bool:
    """Return true or false; false where it is left out."""
    value = table.get(key, False)
    if not isinstance(value, bool):
        faults.add(key, f"must be true or false, not {value!r}")
    return value is True


def read_choice(
    table: Table, key: str, words: Callable[[Any], Any], faults: Faults, default: Any = None
) -> Any:
    """Return a word of a closed vocabulary."""
    value = table.get(key, default)
    known = [str(word) for word in words]  # type: ignore[attr-defined]
    if value in known:
        return words(value)
    faults.unknown(key, str(value), known, key)
    return None


def read_optional_choice(
    table: Table, key: str, words: Callable[[Any], Any], faults: Faults
) -> Any:
    """Return such a word, None where it is left out."""
    return read_choice(table, key, words, faults) if key in table else None
