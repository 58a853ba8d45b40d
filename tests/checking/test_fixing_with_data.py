"""Fixes that the data decide."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.api.fixing import fixes

_CODES = "x,y\n" + "".join(f"{i}.5,{i % 4}\n" for i in range(80))
_ROWS = "a,b,c,d\n" + "1,0,0,0\n0,1,0,0\n0,0,1,0\n0,0,0,1\n" * 20
_KERAS = """\
import keras
import pandas as pd

df = pd.read_csv("train.csv")
model = keras.Sequential([keras.layers.Dense(4, activation="softmax")])
model.compile("adam", loss={loss})
model.fit(df[["x"]].values, df{columns}.values)
"""
_BOOSTED = """\
import pandas as pd
import {library}

df = pd.read_csv("train.csv")
params = {{"objective": "{objective}", "num_class": {number}}}  # of the game
{library}.train(params, {library}.{data}(df[["x"]], label=df["y"]))
"""
_XGB = {"library": "xgboost", "objective": "multi:softprob", "data": "DMatrix"}
_LGB = {"library": "lightgbm", "objective": "multiclass", "data": "Dataset"}


def _fixed(folder: Path, code: str, table: str, *target: str) -> str:
    (folder / "train.csv").write_text(table)
    file = folder / "train.py"
    file.write_text(code)
    data = (TableFor(path=str(folder / "train.csv"), target=target),)
    options = CheckOptions(data=data)
    report = check_paths([str(file)], options)
    assert report.findings
    made = fixes(report, options)
    return made.files[0].after.decode() if made.files else code


@pytest.mark.parametrize("told", [_XGB, _LGB])
def test_counts_the_classes(tmp_path: Path, told: dict[str, str]) -> None:
    """The number of classes comes from the data."""
    before = _BOOSTED.format(number=3, **told)
    assert _fixed(tmp_path, before, _CODES, "y") == _BOOSTED.format(number=4, **told)


def test_labels_from_one_on_need_more_than_the_number(tmp_path: Path) -> None:
    """With 4 classes the label 4 is refused; whether the labels or the number go is for people."""
    table = "x,y\n" + "".join(f"{i}.5,{i % 4 + 1}\n" for i in range(80))
    before = _BOOSTED.format(number=3, **_XGB)
    assert _fixed(tmp_path, before, table, "y") == before
    recoded = before.replace('label=df["y"]', 'label=df["y"] - 1')
    after = _fixed(tmp_path, recoded, table, "y")
    assert after == recoded.replace('"num_class": 3', '"num_class": 4')


@pytest.mark.parametrize("labels", ['df["y"].clip(0, 2)', "load()"])
def test_does_not_count_classes_that_may_be_others(tmp_path: Path, labels: str) -> None:
    """Labels that are joined, or that come from elsewhere, have classes of their own."""
    before = _BOOSTED.format(number=3, **_XGB).replace('df["y"]', labels)
    (tmp_path / "train.csv").write_text(_CODES)
    (tmp_path / "train.py").write_text(before)
    data = (TableFor(path=str(tmp_path / "train.csv"), target=("y",)),)
    report = check_paths([str(tmp_path / "train.py")], CheckOptions(data=data))
    assert report.fixable == 0
    assert [f.code for f in report.findings] == ([] if "clip" in labels else ["LP501"])


def test_keeps_a_loss_that_a_metric_agrees_with(tmp_path: Path) -> None:
    """A metric for one-hot rows would be wrong after the change."""
    loss = '"categorical_crossentropy", metrics=["categorical_accuracy"]'
    before = _KERAS.format(loss=loss, columns='["y"]')
    assert _fixed(tmp_path, before, _CODES, "y") == before


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("'categorical_crossentropy'", "'sparse_categorical_crossentropy'"),
        ("keras.losses.CategoricalCrossentropy()", "keras.losses.SparseCategoricalCrossentropy()"),
    ],
)
def test_takes_the_twin_for_codes(tmp_path: Path, wrong: str, right: str) -> None:
    """Class indices go with the sparse loss."""
    before = _KERAS.format(loss=wrong, columns='["y"]')
    after = _fixed(tmp_path, before, _CODES, "y")
    assert after == _KERAS.format(loss=right, columns='["y"]')


def test_takes_the_twin_for_rows(tmp_path: Path) -> None:
    """One-hot rows go with the loss on distributions."""
    columns = '[["a", "b", "c", "d"]]'
    before = _KERAS.format(loss='"sparse_categorical_crossentropy"', columns=columns)
    after = _fixed(tmp_path, before, _ROWS, "a", "b", "c", "d")
    assert after == _KERAS.format(loss='"categorical_crossentropy"', columns=columns)


def test_keeps_a_loss_whose_arguments_its_twin_lacks(tmp_path: Path) -> None:
    """The sparse loss smooths no labels."""
    loss = "keras.losses.CategoricalCrossentropy(label_smoothing=0.1)"
    before = _KERAS.format(loss=loss, columns='["y"]')
    assert _fixed(tmp_path, before, _CODES, "y") == before
