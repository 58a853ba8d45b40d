"""Codes of many classes, whose frequencies may fall as those of a tally do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.class_names import named_as_classes

if TYPE_CHECKING:
    from losspick.core.profile import Profile

CLASSES = 40
ROWS = 2000


def profile(name: str, values: object) -> Profile:
    return losspick.profile(pd.DataFrame({name: values}), name)


def falling(first: int = 0, classes: int = CLASSES, rows: int = ROWS) -> np.ndarray:
    shares = 1.0 / np.arange(1, classes + 1) ** 1.2
    return first + np.random.default_rng(2).choice(classes, rows, p=shares / shares.sum())


@pytest.mark.parametrize(
    "name",
    ["class_id", "target_class", "label", "breed_label", "CategoryID", "type", "topic_idx"],
)
@pytest.mark.parametrize("first", [0, 1, 100])
def test_a_name_of_classes_wins_over_falling_frequencies(name: str, first: int) -> None:
    assert profile(name, falling(first)).kind is Kind.MULTICLASS


def test_few_codes_under_the_name_of_codes_are_classes() -> None:
    assert profile("class_id", falling(classes=8)).kind is Kind.MULTICLASS
    assert profile("visits", falling(classes=8)).kind is Kind.COUNT


def test_equal_classes_beside_pure_noise_are_classes() -> None:
    draw = np.random.default_rng(5)
    table = pd.DataFrame({"x": draw.normal(size=800), "class_id": draw.integers(0, 20, 800)})
    assert losspick.profile(table, "class_id").kind is Kind.MULTICLASS


@pytest.mark.parametrize("name", ["class_id", "label_id"])
def test_codes_that_repeat_name_no_rows(name: str) -> None:
    found = profile(name, np.random.default_rng(6).integers(0, 77, ROWS))
    assert found.kind is Kind.MULTICLASS
    assert all(other.kind is not Kind.UNUSABLE for other in found.alternatives)


@pytest.mark.parametrize("name", ["visits", "n_items", "class_count", "num_classes"])
def test_a_name_of_tallies_stays_one(name: str) -> None:
    assert named_as_classes(name) == 0.0
    assert profile(name, falling()).kind is Kind.COUNT


@pytest.mark.parametrize("name", ["zip_code", "row_id", "age_class_id", "label_rank", "id", "code"])
def test_other_names_that_end_in_codes_are_none_of_classes(name: str) -> None:
    assert named_as_classes(name) < 1.0


def test_a_name_that_says_nothing_leaves_both_kinds() -> None:
    found = profile("y", falling())
    chances = {found.kind: found.confidence} | {a.kind: a.confidence for a in found.alternatives}
    assert chances[Kind.MULTICLASS] > 0.15
    assert chances[Kind.COUNT] > 0.15
    tally = profile("y", np.random.default_rng(7).negative_binomial(1, 0.1, ROWS))
    assert tally.kind is Kind.COUNT
    assert tally.confidence > 0.9


def test_a_tally_that_was_capped_is_no_class() -> None:
    capped = np.minimum(np.random.default_rng(8).negative_binomial(1, 0.05, ROWS), 30)
    assert profile("y", capped).kind is Kind.COUNT
