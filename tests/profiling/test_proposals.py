"""Close calls, columns that belong together, and half of a time and its event."""

from __future__ import annotations

from shlex import quote

import numpy as np
import pandas as pd

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.proposals import CLOSE

ROWS = 120
G = np.random.default_rng(4)
FRAME = pd.DataFrame(
    {
        "colour_red": G.integers(0, 2, ROWS),
        "colour_blue": G.integers(0, 2, ROWS),
        "share.wood": G.beta(2, 3, ROWS).round(3),
        "share.field": G.beta(2, 5, ROWS).round(3),
        "duration": G.exponential(9, ROWS).round(1),
        "status": G.integers(0, 2, ROWS),
        "month": G.integers(1, 13, ROWS),
        "x": 18.0 + G.uniform(-7.0, 7.0, ROWS).round(2),
    }
)


def told(target: str, frame: pd.DataFrame = FRAME, **options: object) -> dict[str, str]:
    profile = losspick.profile(frame, target, **options)  # type: ignore[arg-type]
    return {warning.code: warning.message for warning in profile.warnings}


def test_one_column_of_a_group_points_at_all_of_them() -> None:
    assert "-t 'colour_*'" in told("colour_red")["part-of-group"]
    assert "colour_blue, colour_red" in told("colour_red")["part-of-group"]
    assert "parts of one whole" in told("share.wood")["part-of-group"]


def test_columns_with_a_single_one_a_row_are_told_to_form_a_one_hot_group() -> None:
    answers = G.choice(["oak", "elm", "fir"], ROWS)
    frame = pd.get_dummies(pd.Series(answers), prefix="tree", dtype=int)
    said = told("tree_oak", frame.assign(x=1.5))["part-of-group"]
    assert said == (
        "3 columns form a one-hot group (tree_elm, tree_fir, tree_oak): in each row exactly one of "
        "them is 1; the target is all of them: -t 'tree_*'"
    )
    assert "tree_oak" in told("tree_oak", frame)["part-of-group"]  # though all begin alike
    frame.loc[3] = 1
    assert "one or several" in told("tree_oak", frame.assign(x=1.5))["part-of-group"]
    assert "part-of-group" not in told("tree_oak", frame)


def test_shares_that_sum_to_one_are_told_to_form_a_whole() -> None:
    shares = pd.DataFrame(G.dirichlet([2.0, 3.0, 4.0], ROWS).round(3)).add_prefix("part_")
    assert "form one whole" in told("part_1", shares)["part-of-group"]


def test_the_proposed_glob_is_the_group() -> None:
    assert losspick.profile(FRAME, "colour_*").kind is Kind.MULTILABEL


def test_a_stem_of_all_columns_or_of_one_is_no_group() -> None:
    assert "part-of-group" not in told("colour_red", FRAME[["colour_red", "colour_blue"]])
    assert "part-of-group" not in told("colour_red", FRAME.drop(columns="colour_blue"))
    assert "part-of-group" not in told("duration")


def test_a_lone_time_points_at_the_status_and_back() -> None:
    assert "-t duration -t status" in told("duration")["time-without-event"]
    assert "-t duration -t status" in told("status")["event-without-time"]


def test_the_unit_of_a_time_is_no_calendar() -> None:
    for name in ("survival_months", "time (days)", "time_in_years"):
        named = FRAME.rename(columns={"duration": name})
        assert f"-t {quote(name)} -t status" in told(name, named)["time-without-event"]
    assert "time-without-event" not in told("month")


def test_a_time_up_to_something_or_followed_up_points_at_the_status_and_back() -> None:
    for name in ("time_to_event", "daysToDeath", "months_followed", "OS_MONTHS", "weeks on study"):
        named = FRAME.rename(columns={"duration": name})
        assert f"-t {quote(name)} -t status" in told(name, named)["time-without-event"]
        assert f"-t {quote(name)} -t status" in told("status", named)["event-without-time"]


def test_a_number_of_days_points_at_the_status_and_not_back() -> None:
    for name in ("days_open", "months", "n_days"):
        named = FRAME.rename(columns={"duration": name})
        assert "time-without-event" in told(name, named)
        assert "event-without-time" not in told("status", named)
    for name in ("years_of_education", "year_built", "hour_of_day", "rate_per_days"):
        named = FRAME.rename(columns={"duration": name})
        assert "time-without-event" not in told(name, named)


def test_one_side_of_a_box_points_at_the_others() -> None:
    sides = G.uniform(0, 300, (ROWS, 4)).round()
    for names in (["xmin", "ymin", "xmax", "ymax"], ["box_x", "box_y", "box_w", "box_h"]):
        frame = FRAME.drop(columns="x").assign(**dict(zip(names, sides.T, strict=True)), z=1.5)
        for name in names:
            said = told(name, frame)["part-of-group"]
            assert " ".join(f"-t {each}" for each in names) in said
    assert "part-of-group" not in told("x")


def test_no_pair_without_its_other_half() -> None:
    assert "time-without-event" not in told("duration", FRAME.drop(columns="status"))
    assert "event-without-time" not in told("status", FRAME.drop(columns="duration"))
    assert "time-without-event" not in told("x")


def test_a_close_call_says_what_would_settle_it() -> None:
    profile = losspick.profile(FRAME, "x")
    rival = profile.alternatives[0]
    assert rival.confidence >= CLOSE
    said = told("x")["close-kinds"]
    assert profile.kind.value in said
    assert f"--kind {rival.kind.value} if" in said


def test_a_close_kind_is_profiled_too_where_no_features_are_fitted() -> None:
    profile = losspick.recommend(FRAME, "x").profile
    assert profile.rival is not None
    assert profile.rival.kind is profile.alternatives[0].kind
    assert losspick.recommend(FRAME, "x", given_features=True).profile.rival is None


def test_a_clear_case_and_a_kind_that_was_given_ask_nothing() -> None:
    assert "close-kinds" not in told("share.wood")
    assert "close-kinds" not in told("x", kind="continuous")
