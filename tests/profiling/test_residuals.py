"""What features leave of a target: known noise around a known function comes back."""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd
import pytest
from made_columns import numbers, text

import losspick
from losspick.errors import MissingExtraError, UsageError
from losspick.profiling.features import features_of
from losspick.profiling.leaks import leaks
from losspick.profiling.residuals import with_residuals
from losspick.profiling.run import profile_columns

ROWS = 1_500
DRAW = np.random.default_rng(21)
X = DRAW.random(ROWS)
GROUP = DRAW.integers(0, 3, ROWS)
WORDS = [("low", "mid", "high")[code] for code in GROUP]


def table(noise: np.ndarray, **more: object) -> pd.DataFrame:
    y = 10.0 * X + 5.0 * GROUP + noise
    return pd.DataFrame({"x": X, "group": WORDS, "y": y, **more})  # type: ignore[dict-item]


def seen(frame: pd.DataFrame, **more: object) -> losspick.Profile:
    return losspick.profile(frame, "y", given_features=True, **more)  # type: ignore[arg-type]


def test_the_share_explained_and_the_noise_are_those_that_made_the_data() -> None:
    noise = DRAW.normal(0, 1, ROWS)
    frame = table(noise)
    found = seen(frame)
    truth = 1.0 - noise.var() / frame["y"].var()
    assert found.explained_share == pytest.approx(truth, abs=0.02)
    assert found.residual_std == pytest.approx(1.0, abs=0.15)
    assert found.residual_outlier_share is not None
    assert found.residual_outlier_share < 0.03
    assert found.residual_spread_ratio == pytest.approx(1.0, abs=0.2)
    assert any("gradient boosting on 2 columns" in text for text in found.source)
    assert not [w for w in found.warnings if w.code == "leak-like-column"]


def test_features_that_say_nothing_explain_nothing() -> None:
    frame = pd.DataFrame({"x": X, "group": WORDS, "y": DRAW.normal(0, 1, ROWS)})
    found = seen(frame).explained_share
    assert found is not None
    assert found < 0.05


def test_outliers_that_the_features_do_not_explain_are_found() -> None:
    noise = DRAW.normal(0, 0.5, ROWS)
    noise[::25] += 60.0 * DRAW.choice([-1, 1], noise[::25].size)
    found = seen(table(noise))
    assert found.residual_outlier_share is not None
    assert found.residual_outlier_share > 0.035
    assert found.residual_outlier_loss_share is not None
    assert found.residual_outlier_loss_share > 0.5


def test_outliers_that_the_features_explain_are_signal() -> None:
    flag = np.where(DRAW.random(ROWS) < 0.05, 1.0, 0.0)
    frame = pd.DataFrame({"flag": flag, "x": X, "y": X + 40.0 * flag + DRAW.normal(0, 1, ROWS)})
    found = seen(frame)
    assert found.outlier_share is not None
    assert found.residual_outlier_share is not None
    assert found.residual_outlier_share < 0.02 < 0.03 < found.outlier_share


def test_spread_that_grows_with_the_prediction_is_seen() -> None:
    frame = pd.DataFrame({"x": X, "y": (1.0 + 9.0 * X) * (1.0 + DRAW.normal(0, 0.2, ROWS))})
    found = seen(frame).residual_spread_ratio
    assert found is not None
    assert found > 2.5


def test_a_column_that_gives_the_target_away_is_named() -> None:
    frame = table(DRAW.normal(0, 1, ROWS))
    frame["total"] = np.exp(frame["y"] / 5.0)
    leaking = [w.message for w in seen(frame).warnings if w.code == "leak-like-column"]
    assert len(leaking) == 1
    assert "'total'" in leaking[0]


def test_a_column_that_gives_the_target_away_is_left_out() -> None:
    frame = table(DRAW.normal(0, 1, ROWS))
    plain = seen(frame)
    frame["total"] = np.exp(frame["y"] / 5.0)
    found = seen(frame)
    assert found.explained_share == plain.explained_share
    (told,) = [w.message for w in found.warnings if w.code == "leak-like-column"]
    assert told.endswith("measured without it")
    alone = seen(frame[["y", "total"]])
    assert alone.explained_share is not None
    assert alone.explained_share > 0.95
    (told,) = [w.message for w in alone.warnings if w.code == "leak-like-column"]
    assert told.endswith("measured with it")


ROW = np.arange(ROWS)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("unnamed_1", ROW + 1),
        ("number", ROW[::-1] * 1.0),
        ("shuffled", np.random.default_rng(3).permutation(ROW)),
        ("gaps", np.r_[ROW[700:] * 3, ROW[:700] * 3]),
        ("patient_id", np.random.default_rng(3).choice(10**7, ROWS, replace=False)),
    ],
)
def test_numbers_of_rows_are_no_features(name: str, ids: np.ndarray) -> None:
    frame = table(DRAW.normal(0, 1, ROWS)).sort_values("y")
    found = seen(frame.assign(**{name: ids}))
    assert found.explained_share == seen(frame).explained_share
    assert any(f"{name!r} names the rows: left out" in text for text in found.source)


@pytest.mark.parametrize(
    "values", [X * 1e6, (X * 1e9).astype(int), GROUP, np.where(X < 0.1, np.nan, ROW // 2)]
)
def test_other_numbers_are_features(values: np.ndarray) -> None:
    column = numbers(np.asarray(values, dtype=float).tolist(), name="amount")
    assert features_of([column], ROW).names == ("amount",)


def test_many_levels_do_not_leak_by_chance() -> None:
    rows = np.arange(300)
    column = text([f"level {i % 120}" for i in rows])
    assert leaks(features_of([column], rows), DRAW.normal(size=300)) == ()


def test_names_of_rows_are_no_features_and_missing_cells_are() -> None:
    rows = np.arange(200)
    names = text([f"row {i}" for i in rows], name="id")
    words = text([None, "a", "b", "a"] * 50, name="word")
    found = features_of([names, words, numbers([np.nan, 1.0] * 100, name="n")], rows)
    assert found.names == ("word", "n")
    assert found.skipped == ("id",)
    assert found.categories == (True, False)
    assert np.isnan(found.matrix[0]).all()


def test_weights_count_and_are_no_feature() -> None:
    frame = table(DRAW.normal(0, 1, ROWS), w=np.ones(ROWS))
    weighted, plain = seen(frame, weight="w"), seen(frame.drop(columns="w"))
    assert weighted.explained_share == pytest.approx(plain.explained_share)
    assert weighted.residual_outlier_share == pytest.approx(plain.residual_outlier_share)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_the_unit_of_the_target_changes_nothing(scale: float) -> None:
    frame = table(DRAW.normal(0, 1, ROWS))
    one, other = seen(frame), seen(frame.assign(y=frame["y"] * scale))
    assert other.explained_share == pytest.approx(one.explained_share, abs=0.02)


def test_classes_and_lonely_columns_are_skipped_with_a_word() -> None:
    frame = table(DRAW.normal(0, 1, ROWS))
    classes = losspick.profile(frame, "group", given_features=True)
    assert classes.explained_share is None
    assert (
        "no residuals: they are of one column of numbers, and the target is ordinal"
        in classes.source
    )
    alone = seen(frame[["y"]])
    assert "no residuals: the table has no other column" in alone.source


def test_a_finished_profile_has_no_features_left() -> None:
    finished = losspick.profile([1.5, 2.5, 4.0] * 20)
    with pytest.raises(UsageError, match="finished"):
        losspick.profile(finished, given_features=True)


def test_without_scikit_learn_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.ensemble", None)
    target = numbers(X.tolist())
    with pytest.raises(MissingExtraError) as caught:
        with_residuals(profile_columns([target]), target, [numbers(GROUP.tolist(), name="g")])
    assert "losspick[trial]" in str(caught.value)
