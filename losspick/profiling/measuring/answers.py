"""Levels that are written out as answers: "No, not at all rude", "It was very easy to find"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What answers begin with before they say more.
_ASSENT: Final = regex(r"^(yes|no)(?:$|\s*[,;:.(-]+\s*|\s+(?=\())(.*?)\)?$")
_DENIED: Final = regex(r"^(.+) not$")

#: What a bare "no" says, where "yes" says more.
BARE_NO: Final = "not at all"


def after_yes_or_no(texts: Sequence[str]) -> tuple[list[str], list[bool]] | None:
    """Return what answers say after "yes" or "no", and which of them say yes.

    None where some begin otherwise, all begin alike, or one says no more than "yes".
    """
    found = [_ASSENT.match(text) for text in texts]
    read = [match for match in found if match]
    if len(read) < len(texts) or len({match[1] for match in read}) < 2:
        return None
    if any(match[1] == "yes" and not match[2] for match in read):
        return None
    return [match[2] or BARE_NO for match in read], [match[1] == "yes" for match in read]


def agree(ranks: Sequence[float], assent: Sequence[bool]) -> bool:
    """Tell whether all that say yes rank on one side of all that say no."""
    yes = [rank for rank, said in zip(ranks, assent, strict=True) if said]
    no = [rank for rank, said in zip(ranks, assent, strict=True) if not said]
    return max(no) < min(yes) or max(yes) < min(no)


def assent_last(text: str) -> str:
    """Turn "no, definitely not" into "definitely no", and "yes, probably" into "probably yes"."""
    found = _ASSENT.match(text)
    if found is None or not found[2]:
        return text
    denied = _DENIED.match(found[2]) if found[1] == "no" else None
    return f"{denied[1] if denied else found[2]} {found[1]}"


def without_frame(texts: Sequence[str]) -> list[str]:
    """Take away the words that all texts begin with, and those that all end with."""
    split = [text.split() for text in texts]
    start = _shared(split)
    end = _shared([words[start:][::-1] for words in split])
    return [" ".join(words[start : len(words) - end]) for words in split]


def _shared(split: Sequence[Sequence[str]]) -> int:
    """Return how many first words all share, leaving at least one of each."""
    most = min(map(len, split)) - 1
    return next((i for i in range(most) if len({words[i] for words in split}) > 1), max(most, 0))
