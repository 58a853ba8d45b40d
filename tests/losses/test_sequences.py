"""What losses of sequences claim, beyond the laws that hold for all."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from losspick.losses import catalogue

CTC, TOKENS = catalogue()["ctc"], catalogue()["masked_token_ce"]


def collapsed(path: tuple[int, ...]) -> tuple[int, ...]:
    """Return what a path says once repeats and blanks are dropped."""
    kept = (one for place, one in enumerate(path) if place == 0 or one != path[place - 1])
    return tuple(one for one in kept if one)


def spoken(f: np.ndarray) -> dict[tuple[int, ...], float]:
    """Return the probability of every label sequence, by going through all paths."""
    p = np.exp(f) / np.exp(f).sum(axis=1, keepdims=True)
    found: dict[tuple[int, ...], float] = {}
    for path in product(range(f.shape[1]), repeat=len(f)):
        chance = np.prod([row[one] for row, one in zip(p, path, strict=True)])
        found[collapsed(path)] = found.get(collapsed(path), 0.0) + chance
    return found


@pytest.mark.parametrize("seed", range(3))
def test_ctc_sums_over_every_path(seed: int):
    f = np.random.default_rng(seed).normal(0.0, 1.5, (4, 3))
    for labels, chance in spoken(f).items():
        y = np.zeros((1, 4))
        y[0, : len(labels)] = labels
        assert CTC.value(y, f[None]) == pytest.approx([-np.log(chance)], rel=1e-10)


def test_ctc_does_not_care_how_far_rows_are_padded():
    f = np.random.default_rng(4).normal(size=(1, 5, 3))
    short, long = np.array([[2.0, 1.0]]), np.array([[2.0, 1.0, 0.0, 0.0]])
    assert CTC.value(short, f) == pytest.approx(CTC.value(long, f), rel=1e-12)
    assert CTC.gradient(short, f) == pytest.approx(CTC.gradient(long, f), rel=1e-12)


def test_ctc_of_labels_that_do_not_fit_is_infinite():
    assert CTC.value(np.array([[1.0, 1.0]]), np.zeros((1, 2, 3))).tolist() == [np.inf]


def test_padding_neither_costs_nor_pulls():
    y, f = np.array([1.0, -100.0, 0.0]), np.random.default_rng(5).normal(size=(3, 4))
    kept = catalogue()["sparse_categorical_ce"].value(y[[0, 2]], f[[0, 2]])
    assert TOKENS.value(y, f).mean() == pytest.approx(kept.mean(), rel=1e-12)
    assert TOKENS.gradient(y, f)[1].tolist() == [0.0] * 4
    assert TOKENS.value(np.array([-100.0, -100.0]), f[:2]).tolist() == [0.0, 0.0]
