"""Other columns that change steadily along whole numbers show an order, or a quantity."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import losspick
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.profiling.measuring.along import Course, course

ROWS = 600
G = np.random.default_rng(5)
CODES = np.resize(np.repeat(np.arange(1, 7), [8, 3, 9, 2, 7, 4]), ROWS).astype(float)


def columns(means: np.ndarray, count: int = 6, noise: float = 1.0) -> list[np.ndarray]:
    """Return columns whose mean hangs on the code."""
    return [means[CODES.astype(int) - 1] + noise * G.normal(size=ROWS) for _ in range(count)]


def steady() -> list[np.ndarray]:
    return columns(np.arange(6) / 2.0)


def jumping() -> list[np.ndarray]:
    return columns(np.array([2.0, 0.0, 2.2, 0.3, 1.9, 0.1]))


def found(others: list[np.ndarray], codes: np.ndarray = CODES) -> Course:
    measured = course(codes, others)
    assert measured is not None
    return measured


def table(others: list[np.ndarray], target: object = CODES) -> pd.DataFrame:
    return pd.DataFrame({"y": target, **{f"x_{'abcdefgh'[i]}": v for i, v in enumerate(others)}})


def said(profile: Profile) -> str:
    return next((text for text in profile.evidence if "other columns change" in text), "")


def test_a_straight_course_is_steady_and_one_to_and_fro_is_not() -> None:
    assert found(steady()).steadiness > 0.9
    assert found(jumping()).steadiness < 0.1
    assert found(steady()).weight > 0.8


def test_columns_that_do_not_hang_on_the_numbers_weigh_nothing() -> None:
    assert abs(found(columns(np.zeros(6), 20) + columns(np.arange(6) / 9.0)).weight) < 0.9
    idle = course(CODES, columns(np.zeros(6), 3))
    assert idle is None or idle.weight < 0.4


def test_no_scale_and_no_outlier_matters() -> None:
    others = steady()
    bent = [np.exp(3.0 * column) for column in others]
    assert found(bent) == found(others)


def test_row_numbers_copies_and_gaps_are_no_evidence() -> None:
    ordered = np.sort(CODES)
    assert course(ordered, [np.arange(float(ROWS))]) is None
    assert course(CODES, [10.0 * CODES]) is None
    assert course(CODES, [np.full(ROWS, np.nan)]) is None
    assert course(np.repeat([0.0, 1.0], 300), steady()) is None


@pytest.mark.parametrize("name", ["y", "v7"])
def test_codes_are_classes_where_other_columns_jump(name: str) -> None:
    rising = losspick.profile(table(steady()).rename(columns={"y": name}), name)
    jumps = losspick.profile(table(jumping()).rename(columns={"y": name}), name)
    assert jumps.kind is Kind.MULTICLASS
    assert "to and fro" in said(jumps)
    chance = {a.kind: a.confidence for a in rising.alternatives}.get(Kind.MULTICLASS, 0.0)
    assert rising.kind is not Kind.MULTICLASS
    assert chance < 0.3
    assert "steadily" in said(rising)


def test_numbers_after_a_letter_are_levels_where_other_columns_rise_along_them() -> None:
    levels = [f"S{code:.0f}" for code in CODES]
    assert losspick.profile(table(steady(), levels), "y").kind is Kind.ORDINAL
    assert losspick.profile(table(jumping(), levels), "y").kind is Kind.MULTICLASS
    assert losspick.profile(table([], levels), "y").kind is Kind.MULTICLASS


def test_numbers_of_cuts_leave_gaps() -> None:
    cuts = [f"c{5 * code * code:.0f}" for code in CODES]
    assert losspick.profile(table([], cuts), "y").kind is Kind.ORDINAL


def test_neither_the_order_of_rows_nor_that_of_columns_matters() -> None:
    frame = table(jumping())
    frame["x_a"] = frame["x_a"].where(frame.index % 7 > 0)
    shuffled = frame.sample(frac=1.0, random_state=3)[frame.columns[::-1]]
    one, other = losspick.profile(frame, "y"), losspick.profile(shuffled, "y")
    assert (one.kind, one.confidence, said(one)) == (other.kind, other.confidence, said(other))


def test_the_type_of_the_columns_does_not_matter() -> None:
    frame = table(jumping())
    written = frame.assign(y=frame["y"].astype(int)).astype(str)
    one, other = losspick.profile(frame, "y"), losspick.profile(written, "y")
    assert one.kind is other.kind
    assert one.confidence == pytest.approx(other.confidence)


def test_the_list_of_columns_agrees_with_the_profile_of_one() -> None:
    frame = table(jumping())
    listed = {line.name: line for line in losspick.columns(frame).columns}
    alone = losspick.profile(frame, "y")
    assert (listed["y"].kind, listed["y"].confidence) == (alone.kind, alone.confidence)


def test_one_column_is_no_columns() -> None:
    texts = " ".join(
        text
        for means in (np.arange(6) / 1.5, np.array([2.0, 0.0, 2.2, 0.3, 1.9, 0.1]))
        for text in losspick.profile(table(columns(means, 1)), "y").evidence
    )
    assert "1 other column" not in texts
    assert "another column changes" in texts
