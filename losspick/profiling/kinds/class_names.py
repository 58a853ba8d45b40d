"""Many whole numbers under a name that means classes: codes, whatever their frequencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints, tokens
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: What classes are called, and what their codes are; a plural would be their number.
_CLASSES: Final = frozenset(
    {"class", "cls", "label", "category", "categ", "cat", "type", "kind", "cluster", "species"}
    | {"breed", "genre", "topic", "intent"}
)
_CODES: Final = frozenset({"id", "ids", "code", "codes", "cd", "idx", "index"})

#: What has codes without being a class of rows.
_NO_CLASSES: Final = frozenset({Hint.IDENTIFIER, Hint.TALLY, Hint.DATE})

#: Up to so many classes the other clues speak of, but for codes that are named as such; each needs
#: several rows.
FEWER: Final = 10
ROWS_EACH: Final = 4

#: Log-odds of classes, of what is counted or measured, and of identifiers; and what each class
#: more than a few was charged with as a number of levels.
POINTS, AGAINST, NO_IDENTIFIER = 2.5, -6.0, -9.0
OF_CODES, OF_TALLIES = 0.6, 0.6
NO_ORDER: Final = -1.5
CHARGED, UNCHARGED, MOST_CHARGED = 0.06, 8, 12.0


def class_name_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what the name of classes, or of their codes, says of many whole numbers."""
    n = summary.numbers
    weight = named_as_classes(summary.name) if n is not None and _can_be_codes(n) else 0.0
    coded = not _CODES.isdisjoint(tokens(summary.name)[-1:])
    if n is None or not weight or (n.distinct <= FEWER and not coded):
        return
    if not coded and _thins_out(n):
        weight *= OF_TALLIES
    refund = min(CHARGED * max(0, n.distinct - UNCHARGED), MOST_CHARGED)
    amounts = dict.fromkeys(
        (Kind.COUNT, Kind.POSITIVE_CONTINUOUS, Kind.CONTINUOUS, Kind.PROPORTION, Kind.CIRCULAR),
        AGAINST * weight,
    )
    yield Clue(
        f'the name "{summary.name}" suggests codes of classes, and each of the {n.distinct} '
        f"stands in {n.rows / n.distinct:.3g} rows on average",
        {
            Kind.MULTICLASS: POINTS * weight + refund,
            Kind.ORDINAL: NO_ORDER if coded else 0.0,
            Kind.UNUSABLE: NO_IDENTIFIER * weight if n.distinct > FEWER else 0.0,
            **amounts,
        },
    )


def named_as_classes(name: str) -> float:
    """Return how surely a name means classes: 1 by a word for them, less by one for codes."""
    parts = [part for part in tokens(name) if not part.isdigit()]
    coded = [part for part in parts if part not in _CODES]
    stem = coded[-1] if coded and parts[: len(coded)] == coded else ""
    found = hints(" ".join(coded)).keys()
    if Hint.ORDER in found or Hint.NUMBER in found:
        return 0.0  # "age class", "num classes"
    if stem in _CLASSES or (stem == "target" and len(coded) < len(parts)):
        return 1.0
    if not stem or len(coded) == len(parts) or _NO_CLASSES & found:
        return 0.0
    if found & {Hint.CLASS, Hint.NOMINAL}:
        return 1.0
    return OF_CODES if parts[-1] in ("code", "codes", "cd") else 0.0


def _can_be_codes(n: Numbers) -> bool:
    return n.whole and n.minimum >= 0 and n.distinct > 2 and n.rows >= ROWS_EACH * n.distinct


def _thins_out(n: Numbers) -> bool:
    """Tell whether the values begin at nothing and end in single rows with gaps, as tallies do."""
    gaps = n.maximum - n.minimum + 1 > n.distinct
    return gaps and n.minimum in (0.0, 1.0) and n.counts[-1:] <= (2,)
