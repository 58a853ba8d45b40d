"""Codes that a program gives the classes of a target, and those that its loss leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths

HEAD = """\
import pandas as pd
import torch
import torch.nn as nn
from sklearn.preprocessing import LabelEncoder
from torch.utils.data import DataLoader, TensorDataset

table = pd.read_csv("t.csv")
"""
TAIL = """
y = torch.tensor({labels}, dtype=torch.long)
x = torch.tensor(table[["x"]].to_numpy(), dtype=torch.float32)
net = nn.Sequential(nn.Linear(1, 16), nn.ReLU(), nn.Linear(16, {units}))
criterion = {loss}
for a, b in DataLoader(TensorDataset(x, y), batch_size=32):
    loss = criterion(net(a), b)
    loss.backward()
"""
PLAIN_LOSS = "nn.CrossEntropyLoss()"
WORDS = ["cat", "dog", "bird"] * 60


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _codes(text: str, values: list) -> list[str]:
    rows = "".join(f"{i},{value}\n" for i, value in enumerate(values))
    Path("t.csv").write_text(f"x,y\n{rows}", encoding="ascii")
    Path("train.py").write_text(HEAD + text, encoding="utf-8")
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    return [finding.code for finding in check_paths(["train.py"], options).findings]


def _trained(labels: str, units: object = "len(names)", loss: str = PLAIN_LOSS) -> str:
    return TAIL.format(labels=labels, units=units, loss=loss)


NAMES = 'names = sorted(table["y"].unique())\n'
MADE = [
    "index = {name: i for i, name in enumerate(names, 1)}",
    "index = {name: i for i, name in enumerate(names, start=1)}",
    "index = {name: i + 1 for i, name in enumerate(names)}",
    "index = dict(zip(names, range(1, len(names) + 1)))",
]


@pytest.mark.parametrize("made", MADE[:3])
def test_codes_that_begin_at_one_have_a_code_too_high(folder: Path, made: str) -> None:
    text = f'{NAMES}{made}\nlabels = table["y"].map(index).to_numpy()\n'
    assert _codes(text + _trained("labels"), WORDS) == ["LP502"]
    assert _codes(text + _trained("labels", 3), WORDS) == ["LP502"]
    assert _codes(text.replace("map(index)", "map(lambda s: index[s])") + _trained("labels"), WORDS)


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("units", ["len(names) + 1", "1 + len(index)", 4])
def test_or_a_unit_for_each_and_one_more(folder: Path, made: str, units: object) -> None:
    text = f'{NAMES}{made}\nlabels = table["y"].map(index).to_numpy()\n'
    assert _codes(text + _trained("labels", units), WORDS) == []


@pytest.mark.parametrize(
    ("labels", "codes"),
    [
        ("LabelEncoder().fit_transform(table['y'])", []),
        ("LabelEncoder().fit_transform(table['y']) + 1", ["LP502"]),
        ("pd.factorize(table['y'])[0]", []),
        ("pd.factorize(table['y'])[0] + 1", ["LP502"]),
        ("pd.factorize(table['y'])[0] + 1 - 1", []),
        ("2 - pd.factorize(table['y'])[0]", []),
        ("table['y'].map(dict(zip(names, range(len(names)))))", []),
        ("table['y'].map(dict(zip(names, range(1, 4))))", ["LP502"]),
        ("table['y'].map({name: i for i, name in enumerate(names)})", []),
        ("table['y'].map({name: i for i, name in enumerate(names, 1)}) - 1", []),
        ("table['y'].map({name: i for i, name in enumerate(names, begin)})", []),
    ],
)
def test_what_indices_are_after_arithmetic(folder: Path, labels: str, codes: list[str]) -> None:
    assert _codes(NAMES + _trained(labels, 3), WORDS) == codes


CODES = 'table["code"] = table["y"].map({"cat": 0, "dog": 1, "owl": 2, "bird": -1})\n'
FOUR = ["cat", "dog", "bird", "owl"] * 60


@pytest.mark.parametrize(
    ("loss", "codes"),
    [
        (PLAIN_LOSS, ["LP502"]),
        ("nn.CrossEntropyLoss(ignore_index=-1)", []),
        ("nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 2.0]), ignore_index=-1)", []),
        ("nn.CrossEntropyLoss(ignore_index=-100)", ["LP502"]),
        ("nn.CrossEntropyLoss(ignore_index=IGNORED)", []),
    ],
)
def test_a_label_that_the_loss_leaves_out_is_none(
    folder: Path, loss: str, codes: list[str]
) -> None:
    assert _codes(CODES + _trained('table["code"].values', 3, loss), FOUR) == codes


def test_nor_does_it_stand_for_a_unit(folder: Path) -> None:
    loss = "nn.CrossEntropyLoss(ignore_index=-1)"
    assert _codes(CODES + _trained('table["code"].values', 4, loss), FOUR) == ["LP501"]
    assert _codes(_trained('table["y"].values', 3, loss), [0, 1, 2, -1] * 60) == []
    left_out = CODES.replace("-1", "-100")
    assert _codes(left_out + _trained('table["code"].values', 3), FOUR) == []


@pytest.mark.parametrize("units", ["int(y.max()) + 1", "table['y'].max() + 1", "n_labels + 1"])
def test_labels_from_one_on_may_have_a_unit_for_zero(folder: Path, units: str) -> None:
    assert _codes(_trained('table["y"].values', units), [1, 2, 3] * 60) == []


def test_else_they_are_too_high(folder: Path) -> None:
    assert _codes(_trained('table["y"].values', "n_labels"), [1, 2, 3] * 60) == ["LP502"]


def test_a_dictionary_that_gets_more_entries_is_another_one(folder: Path) -> None:
    for more in ('index["none"] = 0', "index.update(none=0)"):
        text = f'{NAMES}{MADE[0]}\n{more}\nlabels = table["y"].map(index).to_numpy()\n'
        assert _codes(text + _trained("labels", "len(index)"), WORDS) == []
