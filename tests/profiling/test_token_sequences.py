"""Sequences of tokens: told from sets of labels, from masks and from records."""

from __future__ import annotations

import json
import random

import pytest

import losspick
from losspick.core.vocabulary import Kind


def _sequences(rows: int = 120, vocabulary: int = 40, longest: int = 30) -> list[list[int]]:
    rng = random.Random(3)
    return [
        [rng.randrange(vocabulary) for _ in range(rng.randrange(5, longest + 1))]
        for _ in range(rows)
    ]


@pytest.mark.parametrize(
    "write",
    [
        lambda cell: cell,
        lambda cell: json.dumps(cell),
        lambda cell: " ".join(map(str, cell)),
        lambda cell: [f"tok{token}" for token in cell],
    ],
    ids=["lists", "JSON", "ids in a text", "lists of words"],
)
def test_lists_in_which_tokens_come_again_are_sequences(write) -> None:
    cells = _sequences()
    profile = losspick.profile(list(map(write, cells)))
    assert profile.kind is Kind.SEQUENCE
    assert profile.class_count == 40
    mean, longest = sum(map(len, cells)) / len(cells), max(map(len, cells))
    assert profile.padding_share == pytest.approx(1.0 - mean / longest)


def test_ids_of_a_large_vocabulary_are_a_sequence() -> None:
    assert losspick.profile(_sequences(vocabulary=50_000)).kind is Kind.SEQUENCE


@pytest.mark.parametrize(
    "cells",
    [
        [sorted(set(cell)) for cell in _sequences(vocabulary=50_000)],
        [["a", "b"], ["b"], ["a", "c", "d"], ["d", "a"]] * 20,
        [[1, 2, 3, 4, 5], [2, 3, 5, 8], [1, 8, 9, 10]] * 20,
        ["red|green|blue|black", "green|blue", "red|black|white|grey"] * 20,
        ["12 rue de Rivoli", "7 Main Street 7", "99 High Road 99"] * 20,
        ["2020 2021", "2019 2020", "2018 2018"] * 20,
    ],
    ids=[
        "sorted codes",
        "label sets",
        "sets of codes",
        "delimited sets",
        "addresses",
        "pairs of years",
    ],
)
def test_sets_and_texts_are_none(cells) -> None:
    assert losspick.profile(cells).kind is not Kind.SEQUENCE


def test_the_loss_leaves_the_padding_out() -> None:
    found = losspick.recommend(_sequences())
    assert found.ranking[0].loss == "masked_token_ce"
    padding = f"{found.profile.padding_share:.0%}".replace("%", " %")
    assert any(
        padding in reason.why or "40 tokens" in reason.why for reason in found.ranking[0].reasons
    )
