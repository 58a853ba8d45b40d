"""Targets that are missing, that a dictionary lacks, or that lie in no range of a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths

HEAD = """\
import numpy as np
import pandas as pd
import torch
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.model_selection import KFold, train_test_split
from tensorflow import keras

"""
READ = 'table = pd.read_csv("t.csv")\n'
NET = """
model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile("adam", loss="mse")
model.fit(table[["x"]], y)
"""
GAPS = ["" if i % 11 == 5 else f"{i * 37 % 101 / 9:.3f}" for i in range(220)]
WORDS = ["low", "middle", "high", "top"] * 50
DAYS = [f"{i * 37 % 101 * 0.7:.1f}" for i in range(220)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _codes(text: str, values: list[str]) -> list[str]:
    rows = "".join(f"{i},{i % 7},{value}\n" for i, value in enumerate(values))
    Path("t.csv").write_text(f"x,z,y\n{rows}", encoding="ascii")
    Path("train.py").write_text(HEAD + text, encoding="utf-8")
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    return [finding.code for finding in check_paths(["train.py"], options).findings]


@pytest.mark.parametrize(
    "prepare",
    [
        READ + 'y = table["y"]',
        READ + 'table["z"] = table["z"].fillna(0)\ny = table["y"].to_numpy()',
        READ + 'table = table.dropna(subset=["z"])\ny = table["y"]',
        READ + 'table[["x", "z"]] = table[["x", "z"]].fillna(0.0)\ny = table["y"]',
        READ + 'print(table.isna().sum())\ny = np.log1p(table["y"])',
        READ + 'inputs = table.drop(columns=["y"]).fillna(0)\ny = table["y"]',
        READ + 'train, test = train_test_split(table)\ny = train["y"]',
        READ + 'table["late"] = np.where(table["z"] > 3, 1, 0)\ny = table["y"] / 12.0',
        READ + 'table = table.fillna({"z": 0, "x": 1})\ny = table["y"]',
    ],
)
def test_missing_targets_that_nothing_fills_are_told(folder: Path, prepare: str) -> None:
    assert _codes(prepare + NET, GAPS) == ["LP509"]


@pytest.mark.parametrize(
    "prepare",
    [
        READ + 'table = table.dropna()\ny = table["y"]',
        READ + 'table = table.dropna(subset=["y"])\ny = table["y"]',
        READ + 'NEEDED = ["x", "y"]\ntable = table.dropna(subset=NEEDED)\ny = table["y"]',
        READ + 'table = table.dropna(subset=needed)\ny = table["y"]',
        READ + 'table = table[table["y"].notna()]\ny = table["y"]',
        READ + 'known = ~table["y"].isnull()\ntable = table[known]\ny = table["y"]',
        READ + 'y = table["y"].fillna(table["y"].median())',
        READ + 'table["y"] = table["y"].interpolate()\ny = table["y"]',
        READ
        + 'for name in table.columns:\n    table[name].fillna(0, inplace=True)\ny = table["y"]',
        READ + 'table.fillna(0, inplace=True)\ny = table["y"]',
        READ + 'table = table[table["z"] == 1]\ny = table["y"]',
        READ + 'table = table.query("y == y")\ny = table["y"]',
        READ + 'table = table.iloc[:100]\ny = table["y"]',
        READ + 'y = np.nan_to_num(table["y"])',
        READ + 'y = table["y"].to_numpy()\nmask = np.isfinite(y)\ntable, y = table[mask], y[mask]',
        READ + 'table = clean(table)\ny = table["y"]',
        READ + 'table = table.groupby("z").mean()\ny = table["y"]',
        'table = pd.read_csv("t.csv", nrows=100)\ny = table["y"]',
        'table = pd.read_csv("t.csv").dropna()\ny = table["y"]',
        'def load(path):\n    table = pd.read_csv(path)\n    return table.dropna(how="any")\n'
        'table = load("t.csv")\ny = table["y"]',
    ],
)
def test_those_that_are_filled_or_left_out_are_not(folder: Path, prepare: str) -> None:
    assert _codes(prepare + NET, GAPS) == []


def test_nor_are_those_that_a_loss_passes_by(folder: Path) -> None:
    text = READ + (
        'y = torch.tensor(table["y"].values)\nnet = torch.nn.Linear(1, 1)\n'
        "def loss_of(out, y):\n    known = ~torch.isnan(y)\n"
        "    return torch.nn.functional.mse_loss(out[known], y[known])\n"
        "loss = loss_of(net(x).squeeze(1), y)\n"
    )
    assert _codes(text, GAPS) == []


CODES = 'CODES = {"low": 0, "middle": 1, "high": 2}\n'
FOREST = "\nmodel = RandomForestClassifier().fit(table[['x', 'z']], y)\n"


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ('y = table["y"].map(CODES)', ["LP509"]),
        ('table["code"] = table["y"].map(CODES)\ny = table["code"].astype(int)', ["LP509"]),
        ('y = table["y"].str.lower().map(CODES)', ["LP509"]),
        ('y = table["y"].map(CODES | {"top": 2})', []),
        ('y = table["y"].map(CODES).fillna(3)', []),
        ('y = table["y"].map(CODES).fillna(3).astype(int)', []),
        ('y = table["y"].map(lambda word: CODES.get(word, 3))', []),
        ('y = table["y"].replace(CODES)', []),
        ('table = table[table["y"] != "top"]\ny = table["y"].map(CODES)', []),
        ('table = table[table["y"].isin(CODES)]\ny = table["y"].map(CODES)', []),
        ('table["y"] = table["y"].map(CODES)\ntable = table.dropna()\ny = table["y"]', []),
        ('CODES["top"] = 3\ny = table["y"].map(CODES)', []),
        ('CODES.update(top=3)\ny = table["y"].map(CODES)', []),
        ('y = table["y"].replace("top", "high").map(CODES)', []),
        ('y = table["y"].str[:3].map(CODES)', []),
        ('y = table["y"].str.upper().map({"LOW": 0, "MIDDLE": 1, "HIGH": 2, "TOP": 3})', []),
    ],
)
def test_labels_that_a_dictionary_lacks(folder: Path, labels: str, codes: list[str]) -> None:
    assert _codes(CODES + READ + labels + FOREST, WORDS) == codes


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ('y = pd.cut(table["y"], bins=[0, 20, 40, 80], labels=[0, 1, 2])', ["LP509"]),  # 0 itself
        ('y = pd.cut(table["y"], [0, 20, 40, 60], include_lowest=True)', ["LP509"]),
        ('y = pd.cut(table["y"], [-1, 20, 40, 200, 400], labels=[0, 1, 2, 3])', ["LP511"]),
        ('y = np.digitize(table["y"], [20, 40, 120, 365])', ["LP511"]),
        ('y = pd.cut(table["y"], [-1, 20, 40, 80], labels=["a", "b", "c"])', []),
        ('y = pd.cut(table["y"], bins=[0, 20, 40, 80], include_lowest=True)', []),
        ('y = pd.cut(table["y"], [-np.inf, 20, 40, np.inf], labels=[0, 1, 2])', []),
        ('y = pd.cut(table["y"], [0, 20, 40, 80], right=False).cat.codes', []),
        ('y = pd.cut(table["y"], bins=4, labels=False)', []),
        ('y = pd.cut(table["y"], bins=edges, labels=False)', []),
        ('y = np.digitize(table["y"], [20, 40, 60])', []),
        ('y = np.digitize(table["y"], [0, 20, 40, 80]) - 1', []),
        ('y = pd.qcut(table["y"], 4, labels=False)', []),
        ('y = pd.cut(table["y"] / 10, [-1, 2, 4, 8], labels=[0, 1, 2])', []),
        ('y = pd.cut(table["y"], [-1, 0, 40, 80], labels=[0, 1, 2])', []),
        ('folds = pd.cut(table["y"], [0, 9, 400, 800], labels=False)\ny = table["y"] > 30', []),
        ('table = table[table["y"] > 0]\ny = pd.cut(table["y"], [0, 20, 40, 80])', []),
    ],
)
def test_ranges_that_are_empty_or_leave_rows_out(
    folder: Path, labels: str, codes: list[str]
) -> None:
    assert _codes(READ + labels + FOREST, DAYS) == codes


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ('y = np.log(table["y"])', ["LP509"]),
        ('table["y"] = np.log10(table["y"] / 10)\ny = table["y"].to_numpy()', ["LP509"]),
        ('y = np.log1p(table["y"] - 5)', ["LP509"]),
        ('y = np.log1p(table["y"])', []),
        ('y = np.sqrt(table["y"])', []),
        ('y = np.log(table["y"] + 1)', []),
        ('y = np.log(table["y"] + 1e-6)', []),
        ('y = np.log(table["y"].clip(lower=1))', []),
        ('y = np.log(np.maximum(table["y"], 1))', []),
        ('y = np.log(table["y"], where=table["y"] > 0)', []),
        ('table = table[table["y"] > 0]\ny = np.log(table["y"])', []),
        ('table = table[table["z"] > 0]\ny = np.log(table["y"])', []),
        ('y = np.log(table["y"]).replace(-np.inf, 0)', []),
        ('y = np.log(table["y"])\ny[np.isinf(y)] = 0', []),
        ('y = np.log(table["y"].replace(0, np.nan)).fillna(0)', []),
    ],
)
def test_functions_that_are_not_defined_for_all_rows(
    folder: Path, labels: str, codes: list[str]
) -> None:
    assert _codes(READ + labels + NET, DAYS) == codes


@pytest.mark.parametrize(
    "train",
    [
        "    if loss != loss:\n        continue\n",
        "    loss = criterion(net(a).squeeze(1)[b == b], b[b == b])\n",
    ],
)
def test_what_is_compared_with_itself_is_known_to_be_missing(folder: Path, train: str) -> None:
    text = READ + (
        "from torch.utils.data import DataLoader, TensorDataset\n"
        'y = torch.tensor(table["y"].values).float()\n'
        'x = torch.tensor(table[["x"]].values).float()\n'
        "net = torch.nn.Linear(1, 1)\ncriterion = torch.nn.MSELoss()\n"
        "for a, b in DataLoader(TensorDataset(x, y), 16):\n"
        "    loss = criterion(net(a).squeeze(1), b)\n"
    )
    assert _codes(text, GAPS) == ["LP509"]
    assert _codes(text + train, GAPS) == []


def test_rows_by_places_that_were_chosen_are_not_all_rows(folder: Path) -> None:
    fit = 'RandomForestRegressor().fit(table.loc[rows, ["x"]], table.loc[rows, "y"])\n'
    assert _codes(READ + 'rows = table["z"].astype(bool)\n' + fit, GAPS) == []
    drawn = "rows, rest = train_test_split(table.index)\n"
    assert _codes(READ + drawn + fit, GAPS) == ["LP509"]
