"""The code before the loss, run on the data as pandas reads them: it finds what the profile did."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show
from losspick.advising.snippets import snippets_for
from losspick.api.choices import kind_of
from losspick.api.reading import TargetOptions, profiled
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework
from losspick.losses import catalogue
from losspick.profiling.options import ReadOptions

SAMPLES = Path(__file__).parents[2] / "sample_data"
DRAW = np.random.default_rng(8)


@dataclass(frozen=True)
class Made:
    """What the preparation leaves behind."""

    profile: Profile
    code: str
    y: Any
    rows: Any
    weight: Any = None


def prepared(
    path: Path,
    names: Sequence[str],
    loss: str,
    framework: Framework = Framework.KERAS,
    *,
    kind: str | None = None,
    weight: str | None = None,
    **reading: Any,
) -> Made:
    """Profile a file, and run the snippet up to the model with pandas' values."""
    asked = TargetOptions(columns=tuple(names), kind=kind_of(kind), weight=weight)
    profile = profiled(path, ReadOptions(), asked)
    spelled = catalogue()[loss]
    targets = presented(profile, spelled)
    assert targets is not None
    entry = Presented(spelled, targets)
    sanity = sanity_for(show(entry, profile, Goal()), profile)
    code = next(
        one.code
        for one in snippets_for(entry, profile, Goal(), sanity)
        if one.framework is framework
    )
    table = pd.read_csv(path, **reading)
    space: dict[str, Any] = {
        "target": table[names[0]] if len(names) == 1 else table[list(names)],
        "X": np.arange(len(table)),
        "keras": SimpleNamespace(losses=SimpleNamespace(Loss=object)),
        "weight": table[weight] if weight else None,
    }
    exec(_before_the_model(code), space)  # code of our own making
    return Made(profile, code, space["y"], space["X"], space["weight"])


def _before_the_model(code: str) -> str:
    lines = code.split("\nfeatures = 16")[0].split("\nmodel = ")[0].splitlines()
    framework = ("import keras", "from xgboost", "from sklearn", "from catboost", "from lightgbm")
    return "\n".join(line for line in lines if not line.startswith(framework))


def written(folder: Path, text: str) -> Path:
    path = folder / "data.csv"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def column(folder: Path, cells: Sequence[object], name: str = "y") -> Path:
    path = folder / "data.csv"
    lines = [name, *('"' + str(cell) + '"' for cell in cells)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def survival(folder: Path, status: Sequence[object], name: str, time: str = "t") -> Path:
    times = DRAW.integers(1, 900, len(status))
    lines = [f"{time},{name}", *(f"{t},{s}" for t, s in zip(times, status, strict=True))]
    path = folder / "data.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "event", "censored"),
    [
        ("status", 2, 1),
        ("event", 1, 0),
        ("censored", 0, 1),
        ("dead", "dead", "alive"),
        ("alive", "dead", "alive"),
        ("relapse", "yes", "no"),
    ],
)
@pytest.mark.parametrize("framework", [Framework.KERAS, Framework.XGBOOST])
def test_events_are_recoded(
    tmp_path: Path, name: str, event: object, censored: object, framework: Framework
) -> None:
    seen = DRAW.random(200) < 0.4
    path = survival(tmp_path, [event if one else censored for one in seen], name)
    made = prepared(path, ("t", name), "cox_ph", framework)
    times = pd.read_csv(path)["t"].to_numpy()
    if framework is Framework.XGBOOST:
        assert made.y.tolist() == np.where(seen, times, -times).tolist()
    else:
        assert made.y[:, 0].tolist() == times.tolist()
        assert made.y[:, 1].tolist() == seen.tolist()


def test_the_order_of_time_and_event_does_not_matter(tmp_path: Path) -> None:
    path = survival(tmp_path, [1, 2] * 50, "status")
    first = prepared(path, ("t", "status"), "cox_ph").y
    assert prepared(path, ("status", "t"), "cox_ph").y.tolist() == first.tolist()


def test_rows_without_an_event_are_left_out(tmp_path: Path) -> None:
    path = survival(tmp_path, ["", *["dead", "alive"] * 50], "status")
    made = prepared(path, ("t", "status"), "cox_ph")
    assert made.rows.tolist() == list(range(1, 101))


def test_ends_in_words_are_events_and_rows_without_one_are_censored(tmp_path: Path) -> None:
    path = survival(tmp_path, ["adoption", "", "death", "transfer"] * 30, "out_event", "days")
    made = prepared(path, ("days", "out_event"), "cox_ph")
    assert made.y[:, 1].tolist() == [1.0, 0.0, 1.0, 1.0] * 30
    assert made.profile.event_share == 0.75


def test_times_are_cut_into_as_many_intervals_as_there_are_units(tmp_path: Path) -> None:
    path = survival(tmp_path, [1, 0] * 500, "event")
    y = prepared(path, ("t", "event"), "discrete_hazard").y
    assert set(y[:, 0]) == set(range(20))


@pytest.mark.parametrize(
    ("cells", "loss", "kind"),
    [
        ([0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0], "coral", "ordinal"),
        ([1, 2, 4, 7, ""], "categorical_ce", "multiclass"),
        ([2, 1, ""], "bce", "binary"),
        (["no ", "no", "yes", " yes"], "bce", "binary"),
        (["True", "False", ""], "bce", "binary"),
        (["TRUE", "FALSE"], "hinge", "binary"),
        (["yes", "no", "?"], "hinge", "binary"),
        (["red", "blue", "teal", ""], "categorical_ce", "multiclass"),
        (["true", "false"], "categorical_ce", "binary"),
    ],
)
def test_classes_get_their_codes(
    tmp_path: Path, cells: Sequence[object], loss: str, kind: str
) -> None:
    path = column(tmp_path, [cell for cell in cells for _ in range(30)])
    made = prepared(path, ("y",), loss, kind=kind)
    assert made.profile.classes is not None
    assert len(made.y) == len(made.rows) == made.profile.used
    codes = made.y.argmax(axis=1) if loss == "categorical_ce" else made.y.ravel()
    counts = np.unique(codes, return_counts=True)[1]
    assert counts.tolist() == [one.count for one in made.profile.classes]


def test_classes_that_pandas_calls_missing_are_told(tmp_path: Path) -> None:
    path = column(tmp_path, ["NA", "EU", "AS", "SA"] * 40)
    made = prepared(path, ("y",), "categorical_ce", keep_default_na=False)
    assert "keep_default_na=False" in made.code
    assert made.y.sum(axis=0).tolist() == [40] * 4


@pytest.mark.parametrize(
    ("file", "name", "loss"),
    [
        ("apartment_rents_dirty.csv", "rent", "mse"),
        ("conversion_rates.csv", "conversion_rate", "mse"),
    ],
)
@pytest.mark.parametrize("framework", [Framework.KERAS, Framework.LIGHTGBM])
def test_dirty_numbers_are_read_as_profiled(
    file: str, name: str, loss: str, framework: Framework
) -> None:
    made = prepared(SAMPLES / file, (name,), loss, framework)
    assert len(made.y) == len(made.rows) == made.profile.used
    assert made.y.mean() == pytest.approx(made.profile.mean, rel=1e-5)


def test_percentages_become_fractions() -> None:
    path = SAMPLES / "conversion_rates.csv"
    made = prepared(path, ("conversion_rate",), "fractional_bce")
    assert made.profile.mean is not None
    assert made.y.mean() == pytest.approx(made.profile.mean / 100, rel=1e-5)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["$1,234.50", "(12)", "-3", "$1.2k", "$12", "1 234", "5"], "continuous"),
        (["1.234,50", "12,5", "3,75", "0,125", "1.000"], "continuous"),
        (["1.234", "5.678", "12.345", "1.234.567"], "continuous"),
        (["12 %", "3.5 %", "7%"], "proportion"),
        (["5 kg", "7.5 kg", "8", "<1", "9 kg"], "continuous"),
    ],
)
def test_numbers_in_text_are_read_as_profiled(
    tmp_path: Path, cells: Sequence[str], kind: str
) -> None:
    path = column(tmp_path, [cell for cell in cells for _ in range(20)] + ["on request"])
    made = prepared(path, ("y",), "mse", kind=kind, dtype=str)
    assert len(made.y) == made.profile.used == 20 * len(cells)
    assert made.y.mean() == pytest.approx(made.profile.mean, rel=1e-5)
    assert made.y.max() == pytest.approx(made.profile.maximum, rel=1e-5)


def test_marks_of_missing_values_are_left_out(tmp_path: Path) -> None:
    path = column(tmp_path, [*DRAW.gamma(2, 10, 100).round(2), *[-999] * 5])
    made = prepared(path, ("y",), "mse", kind="continuous")
    assert made.y.min() == pytest.approx(made.profile.minimum, rel=1e-5)
    assert len(made.y) == 100


@pytest.mark.parametrize(
    "cells",
    [
        ["drama|war", "war", "comedy|drama|war", "comedy|war", "drama"],
        ["['drama', 'war']", "['war']", "[]", "['comedy', 'drama', 'war']", "['comedy']"],
    ],
)
def test_labels_are_split_as_profiled(tmp_path: Path, cells: Sequence[str]) -> None:
    path = column(tmp_path, [*cells * 20, ""])
    made = prepared(path, ("y",), "multilabel_bce", kind="multilabel")
    assert made.profile.classes is not None
    assert len(made.y) == made.profile.used
    assert made.y.sum(axis=0).tolist() == [one.count for one in made.profile.classes]


@pytest.mark.parametrize(("off", "on"), [("no", "Yes"), (1, 2), (-1, 1), ("False", "True")])
def test_indicator_columns_in_other_codes(tmp_path: Path, off: object, on: object) -> None:
    marks = DRAW.random((100, 3)) < (0.2, 0.5, 0.7)
    lines = ["a,b,c", *(",".join(str(on if m else off) for m in row) for row in marks)]
    path = written(tmp_path, "\n".join(lines) + f"\n,{on},\n")
    made = prepared(path, ("a", "b", "c"), "multilabel_bce")
    assert made.y.tolist() == marks.tolist()


def test_times_of_day_and_compass_points(tmp_path: Path) -> None:
    clock = [f"{h:02}:{m}" for h in range(24) for m in (10, 40)]
    made = prepared(column(tmp_path, clock * 3), ("y",), "von_mises", kind="circular")
    assert made.y.max() == pytest.approx((23 + 40 / 60) * 2 * np.pi / 24, rel=1e-5)
    points = ["N", "NE", "e", "SE", "S", "south-west", "W", "NW"] * 9
    made = prepared(column(tmp_path, points), ("y",), "von_mises", kind="circular")
    assert sorted(set(np.round(made.y.ravel() * 4 / np.pi, 3))) == list(range(8))


def test_weights_go_with_their_rows(tmp_path: Path) -> None:
    path = written(tmp_path, "y,w\n" + "1.5,1\n2.5,3\n,2\n4.5,0\n" * 20)
    made = prepared(path, ("y",), "mse", weight="w", kind="continuous")
    assert made.rows[:4].tolist() == [0, 1, 4, 5]
    assert made.weight[:2].tolist() == [0.5, 1.5]
    assert "sample_weight=weight" in made.code
    assert (made.y.ravel() * made.weight).mean() == pytest.approx(made.profile.mean)


@pytest.mark.parametrize("cells", [[f"id {i}" for i in range(1200)], [*range(5, 6205, 5)]])
def test_more_classes_than_the_profile_lists(tmp_path: Path, cells: Sequence[object]) -> None:
    path = column(tmp_path, [*cells * 3, ""])
    made = prepared(path, ("y",), "sparse_categorical_ce", kind="multiclass")
    assert len(made.y) == made.profile.used == 3 * len(cells)
    assert np.bincount(made.y.astype(int)).tolist() == [3] * len(cells)


def test_marks_of_missing_times_are_left_out(tmp_path: Path) -> None:
    rows = [f"{t},{t % 2}" for t in range(1, 201)] + ["-999,1"] * 5
    made = prepared(written(tmp_path, "t,event\n" + "\n".join(rows)), ("t", "event"), "cox_ph")
    assert len(made.y) == made.profile.used == 200
    assert made.y[:, 0].min() == 1.0


@pytest.mark.parametrize(
    ("cells", "loss", "expected"),
    [
        ([[0, 1, 1], [1, 0, 0], [1, 1, 0]], "multilabel_bce", None),
        ([[0, 0, 1], [1, 0, 0], [0, 1, 0]], "categorical_ce", None),
        ([[0, 0, 1], [1, 0, 0], [0, 1, 0]], "sparse_categorical_ce", [2, 0, 1]),
        (
            [[-1, 1, 1], [1, -1, -1], [1, 1, -1]],
            "multilabel_bce",
            [[0, 1, 1], [1, 0, 0], [1, 1, 0]],
        ),
        ([[0.25, 0.75], [0.5, 0.5], [1.0, 0.0]], "kl_divergence", None),
        ([[0.5, -2.0], [3.0, 1e-5], [1.5, 2.5]], "mse", None),
        (
            [[1, 2, 5, 9], [0, 3, 4, 8], [2, 2, 7, 6], [1, 1, 2, 2], [5, 5, 8, 6], [0, 0, 4, 4]],
            "giou",
            None,
        ),
    ],
)
@pytest.mark.parametrize("write", [str, lambda cell: str(np.array(cell))], ids=["JSON", "NumPy"])
def test_lists_of_numbers_in_one_column(
    tmp_path: Path, cells: Any, loss: str, expected: Any, write: Any
) -> None:
    rows = cells * (60 // len(cells))
    made = prepared(column(tmp_path, [*map(write, rows), "", "[]"]), ("y",), loss)
    assert made.y == pytest.approx(np.array(expected * 20 if expected else rows))
    assert made.rows.tolist() == list(range(60))


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("duration", ["02:16:23", "00:05:42", "11:49:09", "0:00:07.5"]),
        ("elapsed", ["1:30", "0:45", "12:05", ""]),
        ("lap", ["1:30", "0:45", "59:59", "n/a"]),
        ("took", ["1h 30m", "2 hours 5 min", "45 m", "1d 2h"]),
        ("took", ["1h 30m 5s", "2 h", "45 s", ""]),
        ("took", ["1 days 02:16:23", "0 days 00:05:42", "2 days, 11:49:09"]),
        ("took", ["PT1H30M", "PT45S", "P1DT2H"]),
        ("runtime", ["30:15", "26:00", "1:05"]),
    ],
)
def test_durations_are_read(tmp_path: Path, name: str, cells: Sequence[str]) -> None:
    path = column(tmp_path, [*cells * 15], name)
    made = prepared(path, [name], "mse", kind="continuous")
    assert made.profile.writing.durations
    assert sorted(made.y.ravel()) == pytest.approx(sorted(made.profile.sample or ()), abs=1e-4)


def test_durations_of_hours_and_minutes_are_told_in_minutes(tmp_path: Path) -> None:
    path = column(tmp_path, ["1:30", "0:45", "30:05"] * 20, "elapsed")
    made = prepared(path, ["elapsed"], "mse", kind="continuous")
    assert made.y.ravel()[:3].tolist() == [90.0, 45.0, 1805.0]
