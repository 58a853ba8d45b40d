"""JSON with places; ``json`` itself keeps none."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.node import Node
from losspick.reading.limits import UnreadableError

#: The standard library's own reader of strings: returns the string and where it ends.
_STRING = json.JSONDecoder().parse_string  # type: ignore[attr-defined]
_BLANK = regex(r"[ \t\n\r]*")
_LITERAL = regex(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity")
#: Deeper documents are no descriptions of models.
_DEEPEST = 150


def parse_json(path: str, text: str, *, inner: str | None = None) -> Node:
    """Return a document.

    Args:
        path: The file.
        text: Its text.
        inner: The name of the text inside of an archive: places are then line 1 of the file.

    Raises:
        UnreadableError: It is no JSON.
    """
    try:
        json.loads(text)
        return _Scanner(path, text, inner).document()
    except (ValueError, RecursionError) as error:
        raise UnreadableError(path, f"can't be parsed as JSON: {error}") from None


class _Scanner:
    """Walks a text that is known to be JSON."""

    def __init__(self, path: str, text: str, inner: str | None) -> None:
        self.path, self.text, self.inner = path, text, inner
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def document(self) -> Node:
        return self._value(self._skip(0), "", 0)[0]

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return match.end() if match else at

    def _place(self, start: int, end: int, keys: str) -> Location:
        if self.inner is not None:
            return Location(self.path, inner=f"{self.inner}: {keys}" if keys else self.inner)
        line = bisect_right(self.starts, start)
        last = bisect_right(self.starts, max(end - 1, start))
        first_column = start - self.starts[line - 1] + 1
        return Location(self.path, line, first_column, last, end - self.starts[last - 1] + 1)

    def _value(self, at: int, keys: str, depth: int) -> tuple[Node, int]:
        if depth > _DEEPEST:
            raise RecursionError("nested too deeply")
        mark = self.text[at]
        if mark == "{":
            return self._object(at, keys, depth)
        if mark == "[":
            return self._list(at, keys, depth)
        value: Any
        if mark == '"':
            value, end = _STRING(self.text, at + 1)
        else:
            match = _LITERAL.match(self.text, at)
            if match is None:
                raise ValueError(f"unexpected character at {at}")
            value, end = json.loads(match[0]), match.end()
        return Node(self._place(at, end, keys), scalar=value), end

    def _object(self, start: int, keys: str, depth: int) -> tuple[Node, int]:
        items: dict[str, Node] = {}
        at = self._skip(start + 1)
        while self.text[at] != "}":
            key, at = _STRING(self.text, at + 1)
            at = self._skip(self._skip(at) + 1)
            inner = f"{keys}.{key}" if keys else key
            items[key], at = self._value(at, inner, depth + 1)
            at = self._skip(at)
            if self.text[at] == ",":
                at = self._skip(at + 1)
        place = self._place(start, start + 1, keys)
        return Node(place, "mapping", items=items), at + 1

    def _list(self, start: int, keys: str, depth: int) -> tuple[Node, int]:
        elements: list[Node] = []
        at = self._skip(start + 1)
        while self.text[at] != "]":
            element, at = self._value(at, f"{keys}[{len(elements)}]", depth + 1)
            elements.append(element)
            at = self._skip(at)
            if self.text[at] == ",":
                at = self._skip(at + 1)
        return Node(self._place(start, start + 1, keys), "list", elements=elements), at + 1
