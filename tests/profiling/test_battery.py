"""Other columns over the same short range show that a target is one item of a scale."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind

ROWS = 300
G = np.random.default_rng(11)


def table(low: int, high: int, others: int) -> pd.DataFrame:
    """Return a target whose codes say nothing, and columns over its range."""
    columns = {f"{'pqrstuvw'[i]}x": G.integers(low, high + 1, ROWS) for i in range(others)}
    target = np.resize(
        np.repeat(np.arange(low, high + 1), [9, 2, 7, 3, 8, 2][: high - low + 1]), ROWS
    )
    return pd.DataFrame({"y": target, "far": G.normal(size=ROWS), **columns})


def said(profile: Profile) -> bool:
    return any("items of one scale" in sentence for sentence in profile.evidence)


@pytest.mark.parametrize("others", [2, 5])
def test_two_columns_of_the_same_range_are_enough(others: int) -> None:
    alone = losspick.profile(table(0, 5, 0), "y")
    among = losspick.profile(table(0, 5, others), "y")
    assert (alone.kind, among.kind) == (Kind.MULTICLASS, Kind.ORDINAL)
    assert said(among)
    assert not said(alone)


def test_one_column_or_a_shorter_range_is_chance() -> None:
    assert not said(losspick.profile(table(0, 5, 1), "y"))
    assert not said(losspick.profile(table(1, 4, 3), "y"))
    assert said(losspick.profile(table(1, 4, 5), "y"))
    assert not said(losspick.profile(table(1, 3, 6), "y"))


def test_the_same_thing_in_several_years_is_no_scale() -> None:
    frame = table(0, 5, 3)
    years = {"px": "firms 2001", "qx": "firms 2002", "rx": "firms 2003", "y": "firms 2004"}
    assert not said(losspick.profile(frame.rename(columns=years), "firms 2004"))


@pytest.mark.parametrize("word", ["zone", "region", "area", "district"])
def test_the_same_codes_of_places_are_no_scale(word: str) -> None:
    names = {"px": f"home {word}", "qx": f"seen {word}", "rx": f"told {word}", "y": f"used {word}"}
    found = losspick.profile(table(1, 6, 3).rename(columns=names), f"used {word}")
    assert found.kind is Kind.MULTICLASS
    assert not said(found)
    items = {old: new.replace(word, "trust") for old, new in names.items()}
    assert losspick.profile(table(1, 6, 3).rename(columns=items), "used trust").kind is Kind.ORDINAL


def test_the_list_of_columns_agrees_with_the_profile_of_one() -> None:
    frame = table(0, 5, 3)
    listed = {line.name: line.kind for line in losspick.columns(frame).columns}
    assert listed["y"] is losspick.profile(frame, "y").kind


def test_the_order_of_rows_and_columns_does_not_matter() -> None:
    frame = table(0, 5, 3)
    shuffled = frame.sample(frac=1.0, random_state=3)[frame.columns[::-1]]
    one, other = losspick.profile(frame, "y"), losspick.profile(shuffled, "y")
    assert (one.kind, one.confidence) == (other.kind, other.confidence)


def test_rare_things_that_are_tallied_in_several_columns_are_no_items() -> None:
    rare = np.resize([0] * 30 + [1] * 9 + [2] * 4 + [3] * 2 + [4], ROWS)
    frame = pd.DataFrame({name: np.roll(rare, 7 * i) for i, name in enumerate("abcdy")})
    assert losspick.profile(frame, "y").kind in (Kind.COUNT, Kind.ZERO_INFLATED)
