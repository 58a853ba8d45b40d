"""Several columns that are one target."""

from __future__ import annotations

import numpy as np
import pytest
from made_columns import booleans, numbers, text

from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Kind
from losspick.errors import UsageError
from losspick.profiling.column import Column
from losspick.profiling.run import profile_columns

DRAW = np.random.default_rng(4)
ROWS = 200
CODES = DRAW.choice(3, ROWS, p=[0.6, 0.3, 0.1])
LABELS = DRAW.random((ROWS, 3)) < (0.2, 0.5, 0.7)
SHARES = DRAW.dirichlet((2, 3, 5), ROWS)
TIMES = DRAW.gamma(2, 100, ROWS).round() + 1


def columns(table: np.ndarray, names: str = "a b c d") -> list[Column]:
    return [numbers(table[:, i], name) for i, name in enumerate(names.split()[: table.shape[1]])]


def of(*parts: Column, **more: object) -> Profile:
    return profile_columns(parts, **more)  # type: ignore[arg-type]


def one_hot() -> np.ndarray:
    return np.eye(3)[CODES]


def test_exactly_one_in_each_row_is_one_hot() -> None:
    profile = of(*columns(one_hot()))
    assert profile.kind is Kind.ONE_HOT
    assert profile.encoding is Encoding.ONE_HOT
    assert profile.classes is not None
    assert [each.label for each in profile.classes] == ["a", "b", "c"]
    assert [each.count for each in profile.classes] == np.bincount(CODES).tolist()
    assert profile.imbalance_ratio == np.bincount(CODES).max() / np.bincount(CODES).min()
    assert profile.distinct == 3
    assert profile.class_count == 3


def test_a_row_that_is_not_complete_does_not_break_a_one_hot_group() -> None:
    table = one_hot()
    table[5, 0] = np.nan
    profile = of(*columns(table))
    assert profile.kind is Kind.ONE_HOT
    assert profile.missing == 1


def test_one_row_without_a_one_makes_it_labels() -> None:
    table = one_hot()
    table[7] = 0.0
    profile = of(*columns(table))
    assert profile.kind is Kind.MULTILABEL
    assert profile.encoding is Encoding.MULTI_HOT
    assert profile.labels_per_row == pytest.approx((ROWS - 1) / ROWS)


def test_labels_count_where_each_is_on() -> None:
    profile = of(*(booleans(LABELS[:, i], f"has_{i}") for i in range(3)))
    assert profile.kind is Kind.MULTILABEL
    assert profile.classes is not None
    assert [each.share for each in profile.classes] == pytest.approx(LABELS.mean(axis=0).tolist())


def test_words_for_yes_and_no_are_labels_too() -> None:
    parts = [text(np.where(LABELS[:, i], "Yes", "no").tolist(), f"l{i}") for i in range(3)]
    assert of(*parts).kind is Kind.MULTILABEL


@pytest.mark.parametrize("codes", [(1.0, 2.0), (-1.0, 1.0)])
def test_other_codings_of_off_and_on(codes: tuple[float, float]) -> None:
    profile = of(*columns(np.where(LABELS, codes[1], codes[0])))
    assert profile.kind is Kind.MULTILABEL
    assert profile.labels_per_row == pytest.approx(LABELS.sum(axis=1).mean())
    assert of(*columns(np.where(one_hot() == 1, codes[1], codes[0]))).kind is Kind.ONE_HOT


@pytest.mark.parametrize("unit", [1.0, 100.0])
def test_parts_of_one_whole_are_soft_labels(unit: float) -> None:
    profile = of(*columns(SHARES * unit))
    assert profile.kind is Kind.SOFT_LABEL
    assert profile.classes is not None
    assert [each.share for each in profile.classes] == pytest.approx(SHARES.mean(axis=0).tolist())


def test_rounded_polls_are_soft_labels_and_loose_sums_are_not() -> None:
    assert of(*columns((SHARES * 100).round())).kind is Kind.SOFT_LABEL
    assert of(*columns(SHARES * DRAW.uniform(0.8, 1.2, (ROWS, 1)))).kind is Kind.MULTI_TARGET


def test_parts_rounded_to_tens_add_up_to_a_whole_by_what_rounding_explains() -> None:
    tens = np.round(DRAW.dirichlet((2, 3, 5, 4), ROWS) * 10) * 10
    assert of(*columns(tens)).kind is Kind.SOFT_LABEL
    assert abs(tens.sum(axis=1) - 100).max() > 9
    loose = tens + DRAW.choice((-10.0, 0.0, 10.0, 20.0), (ROWS, 4))
    assert of(*columns(np.clip(loose, 0, None))).kind is Kind.MULTI_TARGET


def test_measured_parts_beyond_the_whole_are_no_parts_of_it() -> None:
    off = np.where(np.arange(ROWS) % 4 == 0, 0.96, 1.0)[:, None]
    left_out = 100 * SHARES * off
    assert of(*columns(left_out)).kind is Kind.SOFT_LABEL
    beyond = left_out * np.where(np.arange(ROWS) % 9 == 0, 1.03, 1.0)[:, None]
    assert of(*columns(beyond)).kind is Kind.MULTI_TARGET


def test_other_numbers_are_several_targets() -> None:
    profile = of(*columns(DRAW.normal(size=(ROWS, 4))))
    assert profile.kind is Kind.MULTI_TARGET
    assert profile.mean is None


@pytest.mark.parametrize(
    ("name", "coding", "share"),
    [
        ("event", {True: 1.0, False: 0.0}, 0.7),
        ("status", {True: 2.0, False: 1.0}, 0.7),
        ("censored", {True: 0.0, False: 1.0}, 0.7),
        ("survived", {True: 0.0, False: 1.0}, 0.7),
    ],
)
def test_a_duration_and_its_event_in_any_coding(
    name: str, coding: dict[bool, float], share: float
) -> None:
    seen = np.arange(ROWS) < share * ROWS
    event = numbers([coding[bool(each)] for each in seen], name)
    for parts in ((numbers(TIMES, "time"), event), (event, numbers(TIMES, "weeks"))):
        profile = of(*parts)
        assert profile.kind is Kind.SURVIVAL
        assert profile.encoding is Encoding.TIME_AND_EVENT
        assert profile.event_share == pytest.approx(share)
        assert profile.median == np.median(TIMES)
        assert any(warning.code == "event-coding" for warning in profile.warnings)


@pytest.mark.parametrize("words", [("alive", "dead"), ("Alive", "Deceased"), ("survived", "died")])
def test_words_for_the_event(words: tuple[str, str]) -> None:
    event = text(np.where(np.arange(ROWS) < 50, *words).tolist(), "outcome")
    profile = of(numbers(TIMES, "survtime"), event)
    assert profile.kind is Kind.SURVIVAL
    assert profile.event_share == pytest.approx(0.75)


@pytest.mark.parametrize("start", [TIMES, np.zeros(ROWS)])
def test_start_stop_and_event_are_refused(start: np.ndarray) -> None:
    event = numbers(np.arange(ROWS) % 2, "event")
    begun, ended = numbers(start, "start"), numbers(start + TIMES + 5, "stop")
    for kind in (None, Kind.SURVIVAL):
        with pytest.raises(UsageError, match="counting-process") as caught:
            of(begun, ended, event, kind=kind)
        assert "stop - start" in str(caught.value)
    assert of(begun, ended, event, kind=Kind.MULTI_TARGET).kind is Kind.MULTI_TARGET
    assert of(numbers(TIMES + 5, "u"), numbers(TIMES - 1, "v"), numbers(TIMES, "w")).kind is (
        Kind.MULTI_TARGET
    )


def test_the_values_that_mean_the_event_are_told() -> None:
    event = numbers(np.arange(ROWS) % 2 + 1, "status")
    coding = of(event, numbers(TIMES, "futime")).event_coding
    assert coding is not None
    assert (coding.time, coding.event) == ("futime", "status")
    assert (coding.observed, coding.censored, coding.numbers) == (("2",), ("1",), True)


def test_words_speak_for_themselves_whatever_the_column_is_called() -> None:
    words = np.where(np.arange(ROWS) < 50, "alive", "dead").tolist()
    for name in ("dead", "alive", "censored", "outcome"):
        profile = of(numbers(TIMES, "time"), text(words, name))
        assert profile.event_share == pytest.approx(0.75)
        assert profile.event_coding is not None
        assert profile.event_coding.observed == ("dead",)
        assert "'dead' means observed, 'alive' means censored" in profile.warnings[-1].message


@pytest.mark.parametrize("event", [0.0, 1.0])
def test_the_longer_times_of_a_column_named_cens_are_the_censored_ones(event: float) -> None:
    end = np.quantile(TIMES, 0.6)
    ended, seen = np.minimum(TIMES, end), end > TIMES
    profile = of(numbers(ended, "time"), numbers(np.where(seen, event, 1.0 - event), "cens"))
    assert profile.event_share == pytest.approx(seen.mean())
    assert "longer" in profile.warnings[-1].message


def test_where_the_times_are_silent_the_name_decides_with_less_confidence() -> None:
    profile = of(numbers(TIMES, "time"), numbers(np.arange(ROWS) % 4 == 0, "cens"))
    assert profile.event_share == pytest.approx(0.75)
    assert profile.event_coding is not None
    assert profile.event_coding.confidence < 0.8
    assert "name" in profile.warnings[-1].message


@pytest.mark.parametrize("names", ["x y w h", "xmin ymin xmax ymax", "box_x1 box_y1 box_x2 box_y2"])
def test_four_numbers_named_as_a_box(names: str) -> None:
    corners = np.cumsum(DRAW.random((ROWS, 4)), axis=1) * 100  # the second lies beyond the first
    assert of(*columns(corners, names)).kind is Kind.BOXES


def test_text_beside_numbers_is_no_target() -> None:
    words = text(DRAW.choice(["red", "blue", "teal"], ROWS).tolist(), "colour")
    profile = of(numbers(TIMES, "z"), words, numbers(TIMES, "u"))
    assert profile.kind is Kind.UNUSABLE
    assert "colour" in profile.evidence[0]


def test_no_complete_row() -> None:
    table = np.full((4, 2), np.nan)
    table[:2, 0] = table[2:, 1] = 1.0
    profile = of(*columns(table))
    assert profile.kind is Kind.UNUSABLE
    assert profile.missing == 4


def test_weights_count_rows() -> None:
    weight = DRAW.integers(0, 4, ROWS).astype(float)
    repeated = np.repeat(one_hot(), weight.astype(int), axis=0)
    weighted = of(*columns(one_hot()), weight=numbers(weight, "w"))
    plain = of(*columns(repeated))
    assert weighted.classes is not None
    assert plain.classes is not None
    assert [c.share for c in weighted.classes] == pytest.approx([c.share for c in plain.classes])
    assert weighted.weight == "w"
    assert (weighted.missing, weighted.weightless) == (0, int((weight == 0).sum()))


def test_a_kind_that_the_group_cannot_have() -> None:
    with pytest.raises(UsageError, match="one_hot"):
        of(*columns(LABELS * 1.0), kind=Kind.ONE_HOT)
    with pytest.raises(UsageError, match="possible here"):
        of(*columns(DRAW.normal(size=(ROWS, 2))), kind=Kind.COUNT)
    assert of(*columns(one_hot()), kind=Kind.MULTILABEL).kind is Kind.MULTILABEL


def test_a_wide_one_hot_group() -> None:
    codes = np.arange(300) % 150
    profile = of(*(numbers(codes == i, f"c{i}") for i in range(150)))
    assert profile.kind is Kind.ONE_HOT
    assert profile.class_count == 150
    assert profile.imbalance_ratio == 1.0
