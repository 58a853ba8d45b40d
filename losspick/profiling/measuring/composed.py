"""Levels put together of words that have a size and words that shift it: places, grains."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Family:
    """Words of one trade that stand along a line.

    Attributes:
        sizes: Where each noun stands.
        shifts: How far an adjective moves what it stands beside.
        silent: Words that move nothing.
        sure: One of these, or a word that shifts, or two nouns in a level must occur: the other
            nouns alone are kinds without an order as often.
        inwards: Words that bring what they stand beside nearer to the middle by so much.
        middle: The middle.
    """

    sizes: Mapping[str, float]
    shifts: Mapping[str, float]
    silent: frozenset[str]
    sure: frozenset[str]
    inwards: Mapping[str, float] = field(default_factory=dict)
    middle: float = 0.0


def _table(lines: str) -> dict[str, float]:
    """Read "2.0 suburban suburb" as where its words stand."""
    rows = (line.split() for line in lines.strip().splitlines())
    return {word: float(size) for size, *words in rows for word in words}


_SILENT: Final = """
area county place zone region district community location density populated of a the in or and home
house center centre cluster isolated
"""

_BETWEEN: Final = "exurban exurb periurban semiurban micropolitan noncore nonmetro"

#: From the open country to the middle of a city.
SETTLEMENT: Final = Family(
    sizes=_table("""
        0.0 rural nonmetro nonmetropolitan noncore countryside country farm farmland wilderness
        0.5 village hamlet
        1.0 exurban exurb
        1.5 periurban semiurban micropolitan
        2.0 town township
        2.2 suburban suburb outskirt
        3.0 urban urbanised urbanized city metro metropolitan
        3.5 downtown metropolis megacity megalopolis
    """),
    shifts=_table("""
        0.3 dense large big major inner central core highly high
        -0.3 sparse small little outer remote low
        -0.1 fringe edge
        0.0 medium mid midsize
    """),
    silent=frozenset(_SILENT.split()),
    sure=frozenset(_BETWEEN.split()),
    inwards=_table("0.1 mostly mainly predominantly somewhat"),
    middle=1.5,
)

#: From clay to rock.
GRAINS: Final = Family(
    sizes=_table("""
        0.0 clay
        0.5 mud
        1.0 silt
        2.0 sand
        3.0 granule
        3.2 gravel
        3.3 pebble
        4.0 cobble
        5.0 boulder
        6.0 bedrock
    """),
    shifts=_table("""
        0.3 coarse large
        -0.3 fine small
        0.0 medium
    """),
    silent=frozenset(["grain", "grained", "sized", "bottom", "substrate"]),
    sure=frozenset(["granule", "gravel", "pebble", "cobble", "boulder", "fine", "coarse"]),
)

#: "very" adds half of a shift.
VERY: Final = 0.15

_WORD: Final = regex(r"[a-z]+")
_JOINED: Final = regex(r"\b(semi|peri|non)[\s-]+(?=urban|metro|core)")


def composed(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "mostly rural", "dense suburban", "urban core", or "silt", "fine sand", "gravel"."""
    split = [_words(text) for text in texts]
    for family in (SETTLEMENT, GRAINS):
        ranks = [_rank(words, family) for words in split]
        known = tuple(rank for rank in ranks if rank is not None)
        kinds = {word for words in split for word in words if word in family.sizes}
        if len(known) == len(texts) and len(kinds) > 1 and any(_tells(w, family) for w in split):
            return known
    return None


def _tells(words: Sequence[str], family: Family) -> bool:
    """Tell whether a level is more than a noun that has no order beside others."""
    if family.sure.intersection(words) or sum(word in family.sizes for word in words) > 1:
        return True
    return any(word in family.shifts or word in family.inwards for word in words)


def _words(text: str) -> list[str]:
    plain = re.sub(r"\([^)]*\)", " ", _JOINED.sub(r"\1", text))
    return [_single(word) for word in _WORD.findall(plain)]


def _single(word: str) -> str:
    """Return the singular of "gravels" and "cities"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is")) else word


def _rank(words: Sequence[str], family: Family) -> float | None:
    sizes = [family.sizes[word] for word in words if word in family.sizes]
    if not sizes:
        return None
    rank = sum(sizes) / len(sizes)
    for place, word in enumerate(words):
        if word in family.shifts:
            shift = family.shifts[word]
            very = place and words[place - 1] == "very"
            rank += shift + (VERY if shift > 0 else -VERY) * bool(very and shift)
        elif word in family.inwards:
            rank += family.inwards[word] * (1.0 if rank < family.middle else -1.0)
        elif word not in family.sizes and word not in family.silent and word != "very":
            return None
    return rank
