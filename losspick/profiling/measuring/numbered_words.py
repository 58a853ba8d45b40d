"""Levels that are numbers with letters: "20th", "1990s", "1 - not at all" beside "2"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNTED: Final = regex(r"^(?:the )?(\d{1,3}(?=st|nd|rd|th)|\d{2,4}(?=s$))(st|nd|rd|th|s)$")
_DECADE: Final = regex(
    r"^(?:the )?(?:(early|mid|late|pre|before|after|post)[\s-]+)?"
    r"(?:'?(\d{1,3}0)(?:'?s)?|(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties"
    r"|nineties))(\s?\+| and (?:over|older|later|above))?$"
)
_ANCHORED: Final = regex(r"^(\d{1,2})(?:\s*[-:=.)(]\s*|\s+|$)(\D*)$")
_ANCHORED_LAST: Final = regex(r"^(\D*[^\W\d_]\D*?)[\s(:=-]+(\d{1,2})\)?$")
_PART_OF_DECADE: Final = {"pre": -0.5, "before": -0.5, "early": 0.1, "mid": 0.2, "late": 0.3}
_DECADES: Final = (
    *("teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"),
    "nineties",
)


def counted(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "20th", "40th" and "1990s", "2000s"."""
    found = [_COUNTED.match(text) for text in texts]
    read = [match for match in found if match]
    if len(read) < len(texts) or len({match[2] == "s" for match in read}) > 1:
        return None
    return tuple(float(match[1]) for match in read)


def decades(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "teens", "20s", "30s" and "pre-1990", "early 1990s", "2000s"."""
    found = [_DECADE.match(text) for text in texts]
    read = [match for match in found if match]
    plural = sum(text.endswith("s") for text in texts)
    if len(read) < len(texts) or plural < min(len(texts) - 1, 2):
        return None
    return tuple(
        (float(match[2]) / 10.0 if match[2] else 1.0 + _DECADES.index(match[3]))
        + _PART_OF_DECADE.get(match[1] or "", 0.0)
        + 0.5 * (match[1] in ("after", "post") or bool(match[4]))
        for match in read
    )


def anchored(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "1 - not at all", "2", "3", "4", "5 (very much)": numbers of which the ends are told."""
    read = [found for text in texts if (found := _number_and_words(text)) is not None]
    ranks = [rank for rank, _ in read]
    told = {rank for rank, words in read if words}
    if len(read) < len(texts) or not len(told) < len(set(ranks)) == len(ranks):
        return None
    low, high = min(ranks), max(ranks)
    running = high - low == len(ranks) - 1 and low in (0, 1)
    ends = {low, high} <= told <= {low, high, (low + high) // 2}
    return tuple(map(float, ranks)) if running and ends else None


def _number_and_words(text: str) -> tuple[int, str] | None:
    first, last = _ANCHORED.match(text), _ANCHORED_LAST.match(text)
    if first:
        return int(first[1]), first[2]
    return (int(last[2]), last[1]) if last else None
