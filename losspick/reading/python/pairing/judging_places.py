"""Places where outputs are judged: what is computed there trains nothing."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.python.values.machine import Machine

#: Functions that judge a model and do not train it, by their names, and what they compute.
_JUDGING = regex(r"(?i)eval|valid|test|metric|brier|score|predict|accuracy|report|calibrat")


_ASSIGNED = regex(r"\s*(\w+)\s*=[^=]")


_DEFINITION = regex(r"(\s*)(?:async )?def (\w+)")


def judges(machine: Machine, place: Location) -> bool:
    """Tell whether a place stands in a function that only judges, or is given such a name."""
    source = machine.project.sources.get(place.path)
    if source is None or source.cells or place.line > len(source.lines):
        return False
    line = source.lines[place.line - 1]
    named = _ASSIGNED.match(line)
    if named and _JUDGING.search(named[1]):
        return True
    depth = len(line) - len(line.lstrip())
    for above in reversed(source.lines[: place.line - 1]):
        found = _DEFINITION.match(above)
        if found and len(found[1]) < depth:
            return _JUDGING.search(found[2]) is not None
    return False
