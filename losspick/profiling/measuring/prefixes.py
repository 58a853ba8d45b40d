"""Levels that are one word with the prefixes of an order: "hypotensive", "hypertensive"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.graded_words import steps_by_word

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Prefixes from the low end to the high end; those on one step mean the same.
ORDERS: Final[tuple[str, ...]] = (
    "hypo|normo eu iso|hyper",
    "brady|normo|tachy",
    "micro|normo meso|macro mega",
    "an a|oligo olig|normo|poly",
    "oligo|meso|eu|hyper",
    "nulli|primi|multi",
    "mono uni|bi di|tri|tetra quadri quadru|penta|hexa|poly multi",
    "infra sub|super supra",
)

#: What stands on the step of "normo" as a word of its own, and what is beneath one of something.
PLAIN: Final = ("normal", "norm", "average", "healthy", "euthyroid", "none", "no", "absent")

#: So many letters at the end show that words are the same behind their prefixes.
SHORTEST_STEM: Final = 4

#: Words with a prefix, of which two contraries are the fewest.
FEWEST: Final = 2


def prefixed(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "bradycardia", "normal", "tachycardia": a word behind prefixes, and what is plain."""
    for order in ORDERS:
        steps = steps_by_word(order)
        found = [_behind(text.replace("-", ""), steps) for text in texts]
        stems = {stem[-SHORTEST_STEM:] for part in found if part for stem in (part[1],)}
        plain = [text for text, part in zip(texts, found, strict=True) if part is None]
        if len(stems) != 1 or len(texts) - len(plain) < FEWEST or len(plain) > 1:
            continue
        if all(text.split()[0] in PLAIN for text in plain):
            middle = float(steps.get("normo", -1))
            return tuple(middle if part is None else float(part[0]) for part in found)
    return None


def _behind(text: str, steps: dict[str, int]) -> tuple[int, str] | None:
    """Return the step of the longest prefix that a single word has, and what follows it."""
    for prefix in sorted(steps, key=len, reverse=True):
        stem = text.removeprefix(prefix)
        if stem != text and len(stem) >= SHORTEST_STEM and stem.isalpha():
            return steps[prefix], stem
    return None
