"""Wrong labels that were put in come back as what trees contradict where they are surest."""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd
import pytest
from made_columns import numbers

import losspick
from losspick.errors import MissingExtraError
from losspick.profiling.features import features_of
from losspick.profiling.leaks import class_leaks
from losspick.profiling.run import profile_columns
from losspick.profiling.sure_rows import sure_error_share, with_sure_errors
from losspick.reporting.words import residual_facts

ROWS = 1_500
DRAW = np.random.default_rng(5)
X = DRAW.random((ROWS, 2))
CLASSES = (X[:, 0] * 3).astype(int)


def table(wrong: float, overlap: float = 0.0, classes: int = 3) -> pd.DataFrame:
    """Return classes that a column tells, but for what was made wrong, and for some overlap."""
    blurred = np.clip(X[:, 0] + overlap * DRAW.normal(size=ROWS), 0.0, 0.999)
    labels = (blurred * classes).astype(int)
    slips = DRAW.random(ROWS) < wrong
    labels[slips] = (labels[slips] + DRAW.integers(1, classes, int(slips.sum()))) % classes
    words = [("red", "green", "blue")[label] for label in labels]
    return pd.DataFrame({"x": X[:, 0], "z": X[:, 1], "y": words})


def seen(frame: pd.DataFrame, **more: object) -> losspick.Profile:
    return losspick.profile(frame, "y", given_features=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [0.0, 0.05, 0.15])
@pytest.mark.parametrize("overlap", [0.0, 0.1])
def test_the_rate_of_wrong_labels_comes_back_whether_or_not_classes_overlap(
    wrong: float, overlap: float
) -> None:
    found = seen(table(wrong, overlap))
    assert found.sure_error_share is not None
    assert wrong - 0.04 < found.sure_error_share < wrong + 0.06 + overlap
    assert any("labels checked: 1,500 rows" in text for text in found.source)


def test_classes_that_nothing_tells_give_a_loose_bound() -> None:
    frame = table(0.0).assign(x=DRAW.random(ROWS))
    found = seen(frame).sure_error_share
    assert found is not None
    assert found > 0.5


def test_what_is_explained_is_what_the_noise_leaves() -> None:
    """Labels of two even classes, wrong with rate r, keep (1 - 2 r)² of their variance."""
    for wrong in (0.0, 0.2):
        labels = (X[:, 0] > 0.5).astype(int)
        slips = DRAW.random(ROWS) < wrong
        labels[slips] = 1 - labels[slips]
        found = losspick.profile(
            pd.DataFrame({"x": X[:, 0], "y": labels}), "y", given_features=True
        )
        assert found.explained_share == pytest.approx((1 - 2 * wrong) ** 2, abs=0.08)
    assert (seen(table(0.0).assign(x=DRAW.random(ROWS))).explained_share or 0.0) < 0.05


def test_rows_without_weight_are_not_looked_at() -> None:
    frame = table(0.0)
    wrong = frame["y"].map({"red": "green", "green": "blue", "blue": "red"})
    half = np.arange(ROWS) % 2 == 0
    mixed = frame.assign(y=frame["y"].where(half, wrong), w=half.astype(float))
    found = seen(mixed, weight="w")
    assert found.sure_error_share is not None
    assert found.sure_error_share < 0.06


def test_none_wrong_of_few_rows_leaves_room_for_chance() -> None:
    codes = np.repeat([0, 1], 40)
    sure = np.eye(2)[codes]
    assert sure_error_share(sure, codes, np.ones(80)) == pytest.approx(1 / 22)
    lost = sure_error_share(sure[:, ::-1], codes, np.ones(80))
    assert lost == pytest.approx(21 / 22)


@pytest.mark.parametrize(
    ("frame", "why"),
    [
        (table(0.0)[["y"]], "the table has no other column"),
        (table(0.0)[:30], "fewer than two classes have 20 rows"),
        (table(0.0).assign(y=[f"c{i % 12}" for i in range(ROWS)]), "12 classes are too many"),
        (table(0.0)[["y"]].assign(name=[f"n{i}" for i in range(ROWS)]), "repeated words"),
    ],
)
def test_what_can_not_be_checked_is_left_with_a_word(frame: pd.DataFrame, why: str) -> None:
    found = seen(frame, kind="multiclass")
    assert found.sure_error_share is None
    assert any("labels not checked" in text and why in text for text in found.source)


def codes_of(frame: pd.DataFrame, column: str) -> tuple[tuple[str, float], ...]:
    values = numbers(frame[column].astype(float).tolist(), name=column)
    _, codes = np.unique(frame["y"], return_inverse=True)
    return class_leaks(features_of([values], np.arange(len(frame))), codes)


@pytest.mark.parametrize("cuts", [(0.5,), (0.3, 0.6), (0.2, 0.5, 0.8)])
@pytest.mark.parametrize("rows", [80, ROWS])
def test_a_column_whose_cuts_are_the_classes_leaks(cuts: tuple[float, ...], rows: int) -> None:
    classes = np.searchsorted(cuts, X[:rows, 0]) % 3
    frame = pd.DataFrame({"x": X[:rows, 0], "y": classes})
    assert codes_of(frame, "x") == (("x", 1.0),)
    slips = np.where(DRAW.random(rows) < 0.1, (classes + 1) % 3, classes)
    assert codes_of(frame.assign(y=slips), "x") == ()
    assert codes_of(frame.sort_values("y").assign(x=1.0), "x") == ()  # order of rows is nothing


def test_a_leak_of_three_classes_is_told_and_stays() -> None:
    frame = table(0.0, overlap=0.2)
    leaking = frame.assign(code=frame["y"].map({"red": 7, "green": 3, "blue": 5}))
    found = seen(leaking)
    assert (found.explained_share or 0.0) > 0.95
    (told,) = [w.message for w in found.warnings if w.code == "leak-like-column"]
    assert told.startswith("column 'code' alone explains 100 % of the classes: is it known")
    assert told.endswith("measured with it")
    words = frame.assign(word=frame["y"].str.upper())
    assert "leak-like-column" in {w.code for w in seen(words).warnings}


def test_names_of_rows_do_not_leak() -> None:
    frame = table(0.0).assign(x=DRAW.random(ROWS)).sort_values("y")
    found = seen(frame.assign(unnamed_1=np.arange(ROWS)))
    assert (found.explained_share or 0.0) < 0.05
    assert "leak-like-column" not in {w.code for w in found.warnings}


def test_a_column_that_is_the_label_is_told_of() -> None:
    frame = pd.DataFrame({"z": X[:, 1], "same": CLASSES > 1, "y": (CLASSES > 1).astype(int)})
    assert "leak-like-column" in {warning.code for warning in seen(frame).warnings}


def test_without_scikit_learn_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sklearn.ensemble", None)
    target = numbers((CLASSES > 1).astype(float).tolist())
    profile = profile_columns([target])
    with pytest.raises(MissingExtraError, match=r"losspick\[trial\]"):
        with_sure_errors(profile, target, [numbers(X[:, 0].tolist(), name="x")])


def test_slips_of_the_pen_are_counted() -> None:
    words = ["cardiology"] * 60 + ["oncology"] * 38 + ["cardiologi", "oncolgy"]
    assert losspick.profile(pd.DataFrame({"ward": words}), "ward").slip_share == pytest.approx(0.02)
    clean = losspick.profile(pd.DataFrame({"ward": words[:98]}), "ward")
    assert clean.slip_share == 0.0
    assert losspick.profile([0, 1] * 40).slip_share is None


def test_columns_that_tell_little_do_not_accuse_the_labels() -> None:
    blind = residual_facts(seen(table(0.0).assign(x=DRAW.random(ROWS))))
    assert blind[1].endswith("surest of: they know too little to tell wrong ones")
    told = residual_facts(seen(table(0.1)))
    assert told[0].endswith("of the variance of the classes")
    assert told[1].endswith("surest of")
