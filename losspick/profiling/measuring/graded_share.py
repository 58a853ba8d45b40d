"""How many levels are put as degrees, bands or steps, where no whole order shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.bands import is_band
from losspick.profiling.measuring.contraries import rank_of, words_of
from losspick.profiling.measuring.contrary_words import MIDDLE
from losspick.profiling.measuring.degrees import split_degree
from losspick.profiling.measuring.how_often import is_rate
from losspick.profiling.measuring.named_levels import COLOURS
from losspick.profiling.measuring.on_scale import is_step
from losspick.profiling.measuring.poles import sides
from losspick.profiling.measuring.scales import insides

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIDDLE: Final = frozenset(MIDDLE.split())


@dataclass(frozen=True, slots=True)
class Graded:
    """Levels that are put as degrees.

    Attributes:
        surely: Those whose form says so: "slightly bent", "2-5", "medium".
        share: Share of the levels that are so, or words that some scale has.
    """

    surely: tuple[str, ...]
    share: float


def graded_share(levels: Sequence[str]) -> Graded:
    """Count the levels whose words speak of a degree, whatever the other levels say."""
    plain = insides(levels)
    if not plain:
        return Graded((), 0.0)
    surely = tuple(text for text in plain if _is_degree(text))
    some = sum(text in surely or _is_word_of_scale(text) for text in plain)
    return Graded(surely, some / len(plain))


def _is_degree(text: str) -> bool:
    rank, head = split_degree(text)
    words = words_of(text)
    if (rank is not None and head) or "_".join(words) in _MIDDLE:
        return True
    graded = len(words) > 1 and rank_of(words, sides()) not in (None, 0.0)
    return graded or is_band(text) or is_rate(text)


def _is_word_of_scale(text: str) -> bool:
    if text in COLOURS:
        return False
    return rank_of(words_of(text), sides()) not in (None, 0.0) or is_step(text)
