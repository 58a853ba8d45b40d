"""Clues, each worth some log-odds for some kinds, and what they add up to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.core.profile import Alternative

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from losspick.core.vocabulary import Kind

#: Alternatives less likely than this are not worth a line.
LEAST_ALTERNATIVE = 0.01

#: Clues overlap, so that their points say too much together. On real targets that no clue was
#: tuned to, the probability of being right rose with 0.8 of the log-odds that they add up to; of
#: whole numbers, on which most clues speak at once, with 0.65.
TEMPER, TEMPER_OF_WHOLE = 0.8, 0.65

#: Higher odds are told as "more than": nothing that is read from a column is surer.
MOST_ODDS = 999

#: Of a kind that is surer, what speaks against it is no news.
SURE = 0.9

#: Clues that move the decision by less than this are not worth a sentence.
LEAST_TOLD = 0.5


@dataclass(frozen=True, slots=True)
class Clue:
    """One observation: a sentence with its numbers, and log-odds for and against kinds."""

    text: str
    points: Mapping[Kind, float]


@dataclass(frozen=True, slots=True)
class Decision:
    """The most likely kind, how sure it is, what else it could be, and why."""

    kind: Kind
    confidence: float
    alternatives: tuple[Alternative, ...]
    evidence: tuple[str, ...]


def certain(kind: Kind, *evidence: str, confidence: float = 1.0) -> Decision:
    """Return a decision that leaves no alternative."""
    return Decision(kind, confidence, (), evidence)


def shares(points: Mapping[Kind, float], temper: float = TEMPER) -> dict[Kind, float]:
    """Return probabilities from log-odds points (softmax of the tempered points)."""
    top = max(points.values())
    raw = {kind: math.exp(temper * (value - top)) for kind, value in points.items()}
    whole = sum(raw.values())
    return {kind: value / whole for kind, value in raw.items()}


def add_up(prior: Mapping[Kind, float], clues: Sequence[Clue]) -> dict[Kind, float]:
    """Return the points of every candidate kind after all clues."""
    return {
        kind: start + sum(clue.points.get(kind, 0.0) for clue in clues)
        for kind, start in prior.items()
    }


def conclude(
    probabilities: Mapping[Kind, float],
    clues: Sequence[Clue],
    renamed: Mapping[Kind, Kind] | None = None,
    temper: float = TEMPER,
) -> Decision:
    """Name the most likely kind and tell the clues that set it apart from the next one.

    Args:
        probabilities: Of the kinds that the clues speak about.
        clues: All of them.
        renamed: What a kind is called once more is known (a tally with surplus zeros).
        temper: What part of a clue's points its odds tell.
    """
    names = renamed or {}
    merged: dict[Kind, float] = {}
    for kind, probability in probabilities.items():
        name = names.get(kind, kind)
        merged[name] = merged.get(name, 0.0) + probability
    ranking = sorted(merged, key=lambda kind: -merged[kind])
    best = _likeliest(probabilities, ranking[0], names)
    rival = _likeliest(probabilities, ranking[1], names) if len(ranking) > 1 else best
    told = sorted(clues, key=lambda clue: -_leads(clue, best, rival))
    worded = [clue for clue in told if clue.text and clue.points.get(best, 0.0) >= 0]
    strong = [clue for clue in worded if _leads(clue, best, rival) >= LEAST_TOLD]
    texts = tuple(f"{c.text} ({_odds(_leads(c, best, rival), temper)})" for c in strong)
    texts = texts or tuple(clue.text for clue in worded[:1])
    if merged[ranking[0]] < SURE:
        texts += _against(told, best, rival, temper)
    others = tuple(Alternative(k, merged[k]) for k in ranking[1:] if merged[k] >= LEAST_ALTERNATIVE)
    return Decision(ranking[0], merged[ranking[0]], others, texts)


def _against(told: Sequence[Clue], best: Kind, rival: Kind, temper: float) -> tuple[str, ...]:
    """Return the clue that speaks most for the next kind, with its odds."""
    worst = next((clue for clue in reversed(told) if clue.text), None)
    if worst is None or _leads(worst, best, rival) > -LEAST_TOLD:
        return ()
    odds = _odds(-_leads(worst, best, rival), temper)
    return (f"against it, and for {rival.value.replace('_', ' ')}: {worst.text} ({odds})",)


def _odds(lead: float, temper: float) -> str:
    """Return how much a clue alone speaks for the kind against the next one, such as "20:1"."""
    odds = math.exp(temper * lead)
    if odds > MOST_ODDS:
        return f">{MOST_ODDS}:1"
    return f"{odds:.0f}:1" if odds >= 10 else f"{odds:.1f}:1"


def _likeliest(probabilities: Mapping[Kind, float], name: Kind, names: Mapping[Kind, Kind]) -> Kind:
    """Return the likeliest of the kinds that go by a name."""
    under = [kind for kind in probabilities if names.get(kind, kind) is name]
    return max(under, key=lambda kind: probabilities[kind])


def _leads(clue: Clue, best: Kind, rival: Kind) -> float:
    return clue.points.get(best, 0.0) - clue.points.get(rival, 0.0)
