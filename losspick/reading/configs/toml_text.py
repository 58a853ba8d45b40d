"""TOML with places, by line; ``tomllib`` itself keeps none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.node import UNREAD, Node
from losspick.reading.limits import UnreadableError

_HEADER = regex(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_PAIR = regex(r"\s*([\w\"'.\- ]+?)\s*=\s*(\S)")
_DEEPEST = 60
#: Keys of so many parts, for which the parser takes minutes.
_DEEP = regex(r"(?m)^[\[ \t]*(?:[\w\"'-]+[ \t]*\.[ \t]*){100}")

_Keys = tuple[str | int, ...]


def parse_toml(path: str, text: str) -> Node:
    """Return a document; a value within an inline table has the place of the table's line.

    Raises:
        UnreadableError: It is no TOML.
    """
    if _DEEP.search(text) is not None:
        raise UnreadableError(path, "can't be parsed as TOML: nested too deeply")
    try:
        parsed = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(path, f"can't be parsed as TOML: {error}") from None
    places = dict(_places(path, text))
    return _node(parsed, (), places, Location(path))


def _places(path: str, text: str) -> Iterator[tuple[_Keys, Location]]:
    """Yield the keys that lead to each line that sets one."""
    counts: dict[_Keys, int] = {}
    table: _Keys = ()
    for number, line in enumerate(text.split("\n"), start=1):
        header, pair = _HEADER.match(line), _PAIR.match(line)
        if header is not None:
            table = _within(_parts(header[2]), counts, header[1] == "[[")
            yield table, Location(path, number, header.start(1) + 1, number, len(line) + 1)
        elif pair is not None:
            end = len(line.rstrip()) + 1
            yield (*table, *_parts(pair[1])), Location(path, number, pair.start(2) + 1, number, end)


def _within(parts: _Keys, counts: dict[_Keys, int], new: bool) -> _Keys:
    """Return the keys of a table, with the number of the element wherever it lies in a list."""
    keys: _Keys = ()
    for place, part in enumerate(parts):
        keys = (*keys, part)
        if new and place == len(parts) - 1:
            counts[keys] = counts.get(keys, -1) + 1
        if keys in counts:
            keys = (*keys, counts[keys])
    return keys


def _parts(dotted: str) -> _Keys:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _node(value: Any, keys: _Keys, places: dict[_Keys, Location], around: Location) -> Node:
    if len(keys) > _DEEPEST:
        raise UnreadableError(around.path, "can't be parsed as TOML: nested too deeply")
    place = places.get(keys, around)
    if isinstance(value, dict):
        items = {key: _node(one, (*keys, key), places, place) for key, one in value.items()}
        return Node(place, "mapping", items=items)
    if isinstance(value, list):
        elements = [_node(one, (*keys, at), places, place) for at, one in enumerate(value)]
        return Node(place, "list", elements=elements)
    return Node(place, scalar=value if isinstance(value, str | int | float | bool) else UNREAD)
