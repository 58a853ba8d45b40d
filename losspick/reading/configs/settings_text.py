"""Lines of ``key = value``, perhaps in sections: what boosting programs and INI files take."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.node import Node
from losspick.reading.configs.yaml_text import plain_scalar
from losspick.reading.limits import UnreadableError

_SECTION = regex(r"\s*\[([^\[\]]+)\]$")
#: Programs that boost name several files by one key: ``eval[test]``, ``test:data``.
_PAIR = regex(r"\s*([A-Za-z_][\w.:-]*(?:\[[\w.-]*\])?)\s*=\s*(.*)$")
#: Behind a value only after a blank, so that colours and the like stay whole.
_COMMENT = regex(r"(?:^|(?<=\s))[#;].*")


def parse_settings(path: str, text: str) -> Node:
    """Return a document; each section is a mapping in it.

    Raises:
        UnreadableError: A line is neither a setting nor a section.
    """
    root = here = Node(Location(path), "mapping")
    for number, line in enumerate(text.split("\n"), start=1):
        said = _COMMENT.sub("", line).rstrip()
        section, pair = _SECTION.match(said), _PAIR.match(said)
        if section is not None:
            start, end = section.span(1)
            here = Node(Location(path, number, start + 1, number, end + 1), "mapping")
            root.items.setdefault(section[1].strip(), here)
        elif pair is not None:
            start, end = pair.span(2)
            place = Location(path, number, start + 1, number, end + 1)
            here.items[pair[1]] = Node(place, scalar=_value(pair[2]))
        elif said.strip():
            raise UnreadableError(path, f"line {number} is no setting: key = value")
    return root


def _value(text: str) -> str | int | float | bool | None:
    """Return a value as it is meant; one in quotes is a text in any case."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return plain_scalar(text) if text else text
