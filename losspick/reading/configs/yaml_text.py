"""YAML with places; tags are never constructed, aliases are shared."""

from __future__ import annotations

import re
from typing import Any

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.node import UNREAD, Node, Scalar
from losspick.reading.limits import UnreadableError

#: The C loader can't be stopped by Python's recursion limit: what may be deep goes to the other.
_MAYBE_DEEP = regex(r"(?:[-?] ){30}|^ {300}|[\[{](?:[^\]}\[{\n]*[\[{]){60}|.{20000}", re.MULTILINE)
#: The loader in pure Python needs a second for this many characters.
_MOST_FOR_PURE = 100_000
_MOST_NODES = 50_000
_NUMBER = regex(r"[-+]?(?:\d[\d_]*)(?:\.\d*)?(?:[eE][-+]?\d+)?$|[-+]?\.\d+(?:[eE][-+]?\d+)?$")
_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def parse_yaml(path: str, text: str) -> list[Node]:
    """Return the documents of a file.

    Raises:
        UnreadableError: It is no YAML.
    """
    roots = _composed(path, text)
    try:
        return [_Converter(path).node(root) for root in roots if root is not None]
    except (ValueError, RecursionError) as error:
        raise UnreadableError(path, f"can't be parsed as YAML: {type(error).__name__}") from None


def require_yaml(path: str, text: str) -> None:
    """See to it that a text is YAML.

    Raises:
        UnreadableError: It is none.
    """
    _composed(path, text)


def _composed(path: str, text: str) -> list[Any]:
    import yaml

    deep = _MAYBE_DEEP.search(text) is not None
    if deep and len(text) > _MOST_FOR_PURE:
        raise UnreadableError(path, "can't be parsed as YAML: nested too deeply")
    loader = yaml.SafeLoader if deep else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return list(yaml.compose_all(text, Loader=loader))
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "not valid"
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark is not None else ""
        raise UnreadableError(path, f"can't be parsed as YAML: {problem}{where}") from None
    except (ValueError, RecursionError) as error:
        raise UnreadableError(path, f"can't be parsed as YAML: {type(error).__name__}") from None


class _Converter:
    """Turns composed nodes into ours; an alias becomes the very node it stands for."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.made: dict[int, Node] = {}

    def node(self, raw: Any) -> Node:
        known = self.made.get(id(raw))
        if known is not None:
            return known
        place = self._place(raw)
        made = Node(place)
        self.made[id(raw)] = made
        if len(self.made) > _MOST_NODES:
            raise ValueError("too many nodes")
        content: Any = raw.value
        if raw.id == "mapping":
            made.kind = "mapping"
            self._fill(made, content)
        elif raw.id == "sequence":
            made.kind = "list"
            made.elements = [self.node(element) for element in content]
        else:
            made.scalar = _scalar(raw.tag, content, plain=not raw.style)
        return made

    def _fill(self, made: Node, pairs: list[tuple[Any, Any]]) -> None:
        for key, value in pairs:
            child = self.node(value)
            if key.tag == "tag:yaml.org,2002:merge":
                for source in child.elements or [child]:
                    for name, inherited in source.items.items():
                        made.items.setdefault(name, inherited)
            elif key.id == "scalar":
                made.items[str(key.value)] = child

    def _place(self, raw: Any) -> Location:
        start, end = raw.start_mark, raw.end_mark
        return Location(self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _scalar(tag: str, text: str, *, plain: bool) -> Scalar:
    if not tag.startswith("tag:yaml.org,2002:"):
        return UNREAD
    if not plain or tag.endswith(":timestamp"):
        return text
    return plain_scalar(text)


def plain_scalar(text: str) -> str | int | float | bool | None:
    """Return what a text without quotes means."""
    if text.lower() in _WORDS and text in (text.lower(), text.capitalize(), text.upper()):
        return _WORDS[text.lower()]
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if _NUMBER.match(text) and len(text) < 40:
        plain_digits = text.replace("_", "").lstrip("+-").isdigit()
        return int(text.replace("_", "")) if plain_digits else float(text.replace("_", ""))
    return text
