"""Scores, and numbers of class weights and names, that do not fit the targets of the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.vocabulary import Severity

HEAD = """\
import numpy as np
import pandas as pd
import torch
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.metrics import (classification_report, f1_score, mean_absolute_percentage_error,
                             mean_squared_log_error, precision_recall_curve, roc_auc_score)
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import label_binarize

table = pd.read_csv("t.csv")
x, y = table[["x", "z"]], table["y"]
"""
NUMBERS = HEAD + "model = RandomForestRegressor().fit(x, y)\npred = model.predict(x)\n"
CLASSES = HEAD + "model = RandomForestClassifier().fit(x, y)\npred = model.predict(x)\n"
WORDS = ["low", "middle", "high"] * 60
SIGNED = [f"{(i * 37 % 101 - 50) / 7:.3f}" for i in range(200)]
RAIN = [f"{max(0, i * 37 % 101 - 40) / 7:.3f}" for i in range(200)]
ANSWERS = ["no", "no", "yes"] * 60


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(text: str, values: list) -> list[tuple[str, Severity]]:
    rows = "".join(f"{i},{i % 7},{value}\n" for i, value in enumerate(values))
    Path("t.csv").write_text(f"x,z,y\n{rows}", encoding="ascii")
    Path("train.py").write_text(text, encoding="utf-8")
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    report = check_paths(["train.py"], options)
    return [(finding.code, finding.severity) for finding in report.findings]


WRONG = [
    (NUMBERS + "print(mean_squared_log_error(y, np.maximum(pred, 0)))\n", SIGNED),
    (
        NUMBERS + "def rmsle(true, out):\n    return mean_squared_log_error(true, out) ** 0.5\n"
        "a, b, c, d = train_test_split(x, y)\nprint(rmsle(d, pred))\n",
        SIGNED,
    ),
    (CLASSES + "print(f1_score(y, pred))\n", WORDS),
    (CLASSES + "print(roc_auc_score(y, model.predict_proba(x)[:, 1]))\n", WORDS),
    (CLASSES + "print(f1_score(y, pred))\n", ANSWERS),
    (CLASSES + "print(classification_report(y, pred, target_names=['low', 'high']))\n", WORDS),
    (CLASSES + "print(classification_report(y, pred, target_names=list('abcd')))\n", WORDS),
]


@pytest.mark.parametrize(("text", "values"), WRONG)
def test_scores_that_are_refused_are_errors(folder: Path, text: str, values: list) -> None:
    if "target_names=list" in text:
        text = text.replace("list('abcd')", "['a', 'b', 'c', 'd']")
    assert _found(text, values) == [("LP510", Severity.ERROR)]


def test_a_score_that_divides_by_targets_near_zero_is_only_unusual(folder: Path) -> None:
    text = NUMBERS + "print(mean_absolute_percentage_error(y, pred))\n"
    assert _found(text, RAIN) == [("LP510", Severity.WARNING)]


RIGHT = [
    (NUMBERS + "print(mean_squared_log_error(y, pred))\n", RAIN),
    (NUMBERS + "print(mean_squared_log_error(y + 9, pred + 9))\n", SIGNED),
    (NUMBERS + "print(mean_squared_log_error(y.clip(lower=0), pred))\n", SIGNED),
    (NUMBERS + "wet = y > 0\nprint(mean_absolute_percentage_error(y[wet], pred[wet]))\n", RAIN),
    (NUMBERS + "print(mean_absolute_percentage_error(y + 1, pred + 1))\n", RAIN),
    (
        NUMBERS.replace("x, y =", "table = table[table.z == 1]\nx, y =")
        + "print(mean_absolute_percentage_error(y, pred))\n",
        RAIN,
    ),
    (
        NUMBERS + "def mean_absolute_percentage_error(a, b):\n"
        "    return np.mean(np.abs(a - b) / np.maximum(a, 1))\n"
        "print(mean_absolute_percentage_error(y, pred))\n",
        RAIN,
    ),
    (NUMBERS + "print(mean_absolute_percentage_error(table['x'] + 1, pred))\n", RAIN),
    (CLASSES + "print(f1_score(y, pred, average='macro'))\n", WORDS),
    (CLASSES + "print(f1_score(y, pred, **options))\n", WORDS),
    (CLASSES + "print(f1_score(y == 'low', pred == 'low'))\n", WORDS),
    (CLASSES + "print(f1_score(y, pred, pos_label='yes'))\n", ANSWERS),
    (CLASSES + "print(f1_score((y == 'yes').astype(int), pred == 'yes'))\n", ANSWERS),
    (CLASSES + "print(f1_score(y, pred))\n", [0, 1, 1] * 60),
    (CLASSES + "print(f1_score(y, pred))\n", [1, 2, 2] * 60),
    (CLASSES + "print(roc_auc_score(y, model.predict_proba(x)[:, 1]))\n", ANSWERS),
    (CLASSES + "print(roc_auc_score(y, model.predict_proba(x), multi_class='ovr'))\n", WORDS),
    (
        CLASSES + "rows = label_binarize(y, classes=['high', 'low', 'middle'])\n"
        "print(roc_auc_score(rows, model.predict_proba(x)))\n",
        WORDS,
    ),
    (
        CLASSES + "for name in model.classes_:\n"
        "    precision_recall_curve(y == name, model.predict_proba(x)[:, 0])\n",
        WORDS,
    ),
    (
        CLASSES + "print(classification_report(y, pred, labels=['low'], target_names=['LOW']))\n",
        WORDS,
    ),
    (CLASSES + "print(classification_report(y, pred, target_names=['a', 'b', 'c']))\n", WORDS),
    (CLASSES + "print(classification_report(y, pred, target_names=model.classes_))\n", WORDS),
    (
        CLASSES + "print(classification_report(y, pred, target_names=['a', 'b']))\n",
        ["low", "high"] * 60 + ["odd"] * 3,
    ),
    (
        CLASSES + "print(classification_report(y != 'low', p != 'low', target_names=['a', 'b']))\n",
        WORDS,
    ),
]


@pytest.mark.parametrize(("text", "values"), RIGHT)
def test_scores_that_fit_are_left_alone(folder: Path, text: str, values: list) -> None:
    assert _found(text, values) == []


NET = """
import torch.nn as nn
y = torch.tensor(table["y"].values, dtype=torch.long)
n_classes = int(y.max()) + 1
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, n_classes))
criterion = nn.CrossEntropyLoss(weight=torch.tensor({weights}))
loss = criterion(net(inputs), y)
"""


@pytest.mark.parametrize(
    ("weights", "values", "codes"),
    [
        ("[1.0, 2.0, 1.0]", [0, 1, 2, 3] * 60, ["LP402"]),
        ("[1.0, 2.0, 1.0]", [0, 0, 0, 1, 2, 2, 3] * 40, ["LP402"]),
        ("[1.0, 2.0, 1.0]", [0, 1, 2] * 60, []),
        ("[1.0, 2.0, 1.0, 1.0]", [1, 2, 3] * 60, []),
        ("[1.0, 2.0, 1.0, 1.0, 1.0]", [0, 1, 2] * 60, []),
    ],
)
def test_weights_are_counted_against_the_labels(
    folder: Path, weights: str, values: list, codes: list[str]
) -> None:
    assert [code for code, _ in _found(HEAD + NET.format(weights=weights), values)] == codes


@pytest.mark.parametrize(("units", "codes"), [(3, ["LP501"]), (4, []), (5, [])])
def test_labels_that_look_like_counts_are_indices_where_a_loss_takes_them_for_such(
    folder: Path, units: int, codes: list[str]
) -> None:
    text = NET.replace("n_classes))", f"{units}))").replace("weight=torch.tensor({weights})", "")
    values = [0, 0, 1, 1, 1, 2, 2, 1, 3, 0] * 30
    assert [code for code, _ in _found(HEAD + text, values)] == codes


def test_but_not_where_labels_are_joined(folder: Path) -> None:
    text = NET.format(weights="[1.0, 2.0, 1.0]").replace('table["y"].values', 'table["y"] // 2')
    assert _found(HEAD + text, [0, 1, 2, 3, 4, 5] * 40) == []
