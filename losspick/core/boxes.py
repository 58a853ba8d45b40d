"""The customary ways to write a box as four numbers, told by the names of the columns."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Notation(StrEnum):
    """What the four numbers are."""

    CORNERS = "two corners"
    CORNER_AND_SIZE = "upper left corner, width and height"
    CENTRE_AND_SIZE = "centre, width and height"


#: Names without marks and without what all four share, in the order x, y, x or width, y or height.
_NAMES: Mapping[Notation, tuple[str, ...]] = MappingProxyType(
    {
        Notation.CORNERS: (
            "xmin ymin xmax ymax",
            "x1 y1 x2 y2",
            "x0 y0 x1 y1",
            "minx miny maxx maxy",
            "xtl ytl xbr ybr",
            "left top right bottom",
        ),
        Notation.CORNER_AND_SIZE: (
            "x y w h",
            "x y width height",
            "xmin ymin w h",
            "xmin ymin width height",
            "x1 y1 w h",
            "x0 y0 w h",
            "left top w h",
            "left top width height",
        ),
        Notation.CENTRE_AND_SIZE: (
            "cx cy w h",
            "cx cy width height",
            "xc yc w h",
            "xcenter ycenter w h",
            "xcenter ycenter width height",
            "xcentre ycentre width height",
            "centerx centery width height",
        ),
    }
)
_KNOWN: Mapping[frozenset[str], tuple[Notation, tuple[str, ...]]] = MappingProxyType(
    {
        frozenset(names.split()): (notation, tuple(names.split()))
        for notation, every in _NAMES.items()
        for names in every
    }
)


@dataclass(frozen=True, slots=True)
class BoxColumns:
    """How four columns write a box.

    Attributes:
        notation: What the numbers are.
        places: Where x, y, and the two others stand among the columns.
    """

    notation: Notation
    places: tuple[int, int, int, int]


def box_columns(names: Sequence[str]) -> BoxColumns | None:
    """Return how columns of these names write a box, None where the names say no box."""
    if len(names) != 4:
        return None
    bare = [_bare(name) for name in names]
    for words in (bare, _without_shared(bare)):
        known = _KNOWN.get(frozenset(words))
        if known is not None:
            x, y, right, bottom = (words.index(word) for word in known[1])
            return BoxColumns(known[0], (x, y, right, bottom))
    return None


def box_with(name: str, neighbours: Sequence[str]) -> tuple[str, ...] | None:
    """Return a column and three others, side by side but for it, that are named as a box.

    Only the names that would make one are looked up, since tables can have many columns.
    """
    places = _places(tuple(neighbours))
    bare = _bare(name)
    own = places.get(bare, len(neighbours))
    for words in _KNOWN:
        for word, start in itertools.product(words, range(len(bare))):
            if not bare.startswith(word, start):
                continue
            before, after = bare[:start], bare[start + len(word) :]
            found = [places.get(f"{before}{other}{after}") for other in words if other != word]
            known = sorted(at for at in found if at is not None)
            beside = [at - (at > own) for at in known]
            if len(known) == 3 and beside[2] - beside[0] == 2:
                four = (name, *(neighbours[at] for at in known))
                if box_columns(four) is not None:
                    return four
    return None


@functools.lru_cache(maxsize=4)
def _places(names: tuple[str, ...]) -> Mapping[str, int]:
    return {_bare(names[at]): at for at in reversed(range(len(names)))}


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _without_shared(words: Sequence[str]) -> list[str]:
    """Return words without the beginning and the end that all of them share."""
    rest = [word[_shared(words) :] for word in words]
    tail = _shared([word[::-1] for word in rest])
    return [word[: len(word) - tail] for word in rest]


def _shared(words: Sequence[str]) -> int:
    """Return the length of the beginning that all words share."""
    columns = zip(*words, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda letters: len(set(letters)) == 1, columns))
