"""Intervals, calibration and the weight of single words, for ``profiling.py``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import numpy as np

from losspick.profiling.kinds import clues, neighbourhood
from losspick.profiling.kinds import lexicon as word_lists

#: 95 % of a normal distribution lie within so many standard deviations.
Z = 1.959964

#: A probability of 1 has no log-odds; beyond this the slope would hang on single cases.
SUREST = 0.995

#: Borders of the reliability table, and the draws of the bootstrap with their seed.
BORDERS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
DRAWS, SEED = 1000, 20

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def interval(hits: int, total: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    middle = (hits + Z * Z / 2) / (total + Z * Z)
    half = Z * math.sqrt(hits * (total - hits) / total + Z * Z / 4) / (total + Z * Z)
    return max(0.0, middle - half), min(1.0, middle + half)


def told(hits: int, total: int) -> str:
    """Return a share with its counts and interval."""
    if not total:
        return "-"
    low, high = interval(hits, total)
    return f"{hits / total:6.1%} ({hits}/{total}; {low:.0%} to {high:.0%})"


def slope(confidence: Floats, right: Floats) -> float:
    """Return the slope of a logistic regression of being right on the log-odds claimed.

    1 is calibrated; below 1 claims too much. A weak pull towards 1 (one hundredth of a case)
    keeps the slope finite where all are right.
    """
    p = np.clip(confidence, 1.0 - SUREST, SUREST)
    x = np.column_stack([np.ones_like(p), np.log(p / (1.0 - p))])
    pull = np.diag([0.01, 0.01])
    start = np.array([0.0, 1.0])
    beta = start.copy()
    for _ in range(50):
        mean = 1.0 / (1.0 + np.exp(-(x @ beta)))
        gradient = x.T @ (right - mean) - pull @ (beta - start)
        hessian = (x * (mean * (1.0 - mean))[:, None]).T @ x + pull
        step = np.linalg.solve(hessian, gradient)
        beta = beta + np.clip(step, -1.0, 1.0)
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[1])


def slope_interval(confidence: Floats, right: Floats, groups: Sequence[str]) -> tuple[float, float]:
    """Return the slope's 95 % bootstrap interval; whole groups are drawn, as their cases agree."""
    names = sorted(set(groups))
    places = [np.flatnonzero([group == name for group in groups]) for name in names]
    generator = np.random.default_rng(SEED)
    found = []
    for _ in range(DRAWS):
        drawn = generator.integers(0, len(places), len(places))
        rows = np.concatenate([places[i] for i in drawn])
        found.append(slope(confidence[rows], right[rows]))
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def reliability(confidence: Floats, right: Floats, fair: Floats) -> Iterator[str]:
    """Yield a line for each range of claimed probability: cases, mean claim, shares that hold."""
    for low, high in pairwise(BORDERS):
        last = high == BORDERS[-1]
        here = (confidence >= low) & ((confidence <= high) if last else (confidence < high))
        if here.any():
            yield (
                f"{low:4.2f}-{high:4.2f}  {here.sum():4d}  {confidence[here].mean():6.3f}  "
                f"{right[here].mean():6.3f}  {fair[here].mean():6.3f}"
            )


@contextmanager
def without_word(word: str) -> Iterator[None]:
    """Take one word out of the word lists of column names."""
    full = clues.lexicon
    rest = {key: hints for key, hints in full().items() if key != word}
    _use(lambda: rest)
    try:
        yield
    finally:
        _use(full)


def _use(lexicon: Callable[[], dict[str, tuple[clues.Hint, ...]]]) -> None:
    for room in (clues, neighbourhood, word_lists):
        room.lexicon = lexicon  # type: ignore[attr-defined]
    word_lists.words_by_start.cache_clear()
    word_lists.foreign_lexicon.cache_clear()
    clues.hints.cache_clear()
    neighbourhood._laid_out.cache_clear()


def words() -> tuple[str, ...]:
    """Return all words of the lists."""
    return tuple(clues.lexicon())
