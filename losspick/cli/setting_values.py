"""Values in a configuration file, each checked by the reader of its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from losspick.api.choices import unknown
from losspick.errors import ConfigError, UsageError, nearest

#: What checks and turns the value of each key; it is told the file, for paths.
Readers: TypeAlias = Mapping[str, Callable[[Any, Path], Any]]


def read_keys(
    table: Mapping[str, Any], readers: Readers, file: Path, prefix: str = ""
) -> dict[str, Any]:
    """Return the values of a table by the names of attributes.

    Args:
        table: As it stands in the file.
        readers: For each key that may stand there, what checks and turns its value.
        file: The configuration file.
        prefix: Keys above the table, each with a dot behind it.

    Raises:
        ConfigError: An unknown key or an impossible value; it names file and key.
    """
    read: dict[str, Any] = {}
    for key, value in table.items():
        if key not in readers:
            close = nearest(key, readers)
            meant = f"did you mean {close[0]}?" if close else f"known: {', '.join(readers)}"
            raise ConfigError(f"unknown key {prefix + key!r}", where=str(file), fix=meant)
        try:
            read[key.replace("-", "_")] = readers[key](value, file)
        except UsageError as error:
            raise ConfigError(error.what, where=f"{file}: {prefix}{key}", fix=error.fix) from None
    return read


def text(value: Any, file: Path) -> str:
    """Return a text.

    Raises:
        UsageError: It is something else.
    """
    if not isinstance(value, str):
        raise UsageError(f"must be a text, not {value!r}")
    return value


def texts(value: Any, file: Path) -> tuple[str, ...]:
    """Return one text or several.

    Raises:
        UsageError: It is something else.
    """
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f"must be a list of texts, not {value!r}")
    return tuple(value)


def among(words: tuple[str, ...], what: str) -> Callable[[Any, Path], str]:
    """Return a reader of one word of a short list."""
    return lambda value, file: one_of(text(value, file), words, what)


def one_of(word: str, words: tuple[str, ...], what: str, where: str | None = None) -> str:
    """Return a word of a short list.

    Raises:
        UsageError: It is not one of them.
    """
    if word in words:
        return word
    raise unknown(what, word, words, where)
