"""The way of a target through classes, modules and settings, as projects are written."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths

_draw = random.Random(5)
FIVE = [i * 7 % 5 for i in range(300)]
WORDS = [("cat", "dog", "bird", "cow")[i * 7 % 4] for i in range(300)]
YES = ["Yes" if i % 5 == 0 else "No" for i in range(300)]
MOSTLY = [0 if i % 6 == 0 else 1 for i in range(300)]
SUGAR = [round(_draw.uniform(3.5, 9.5), 1) for _ in range(300)]
COSTS = [0 if _draw.random() < 0.5 else round(_draw.expovariate(1 / 500), 2) for _ in range(300)]

TORCH = """\
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset, TensorDataset, random_split
"""
LOOP = """\
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, {units}))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
"""


def _codes(folder: Path, values: list[object], **files: str) -> list[str]:
    rows = "".join(f"{i},{i % 17},{'uvw'[i % 3]},{value}\n" for i, value in enumerate(values))
    (folder / "t.csv").write_text(f"a,b,c,y\n{rows}")
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    table = TableFor(path=str(folder / "t.csv"), target=("y",))
    found = check_paths([str(folder / "train.py")], CheckOptions(data=(table,))).findings
    return [one.code for one in found]


ROWS = """\
class Rows(Dataset):
    def __init__(self, path, target="y"):
        frame = pd.read_csv(path)
        self.y = torch.tensor(frame[target].values).long()
        {more}
        self.x = torch.tensor(frame[["a", "b"]].values).float()
    def __len__(self):
        return len(self.y)
    def __getitem__(self, i):
        return self.x[i], self.y[i]
rows = Rows("t.csv")
train, rest = random_split(rows, [240, 60])
loader = DataLoader(train, batch_size=32)
"""


@pytest.mark.parametrize(
    ("more", "units", "codes"),
    [
        ("pass", 4, ["LP501"]),
        ("pass", 5, []),
        ("self.y[self.y == 4] = 3", 4, []),
        ("self.y -= shift", 4, []),
        ("self.y = self.y if keep else encode(self.y)", 4, []),
        ("if merge:\n            self.y = encode(self.y)", 4, []),
    ],
)
def test_a_data_set_of_its_own(tmp_path: Path, more: str, units: int, codes: list[str]) -> None:
    text = TORCH + ROWS.format(more=more) + LOOP.format(units=units)
    assert _codes(tmp_path, FIVE, train=text) == codes


CONFIG = """\
from dataclasses import dataclass, field
from typing import List

TARGET = "y"

@dataclass
class Config:
    csv: str = "t.csv"
    target: str = TARGET
    numeric: List[str] = field(default_factory=lambda: ["a", "b"])
"""
DATA = """\
import pandas as pd
import torch
from sklearn.preprocessing import LabelEncoder
from torch.utils.data import DataLoader, TensorDataset
COLUMNS = ["a", "b"]

def loader_of(config):
    frame = pd.read_csv(config.csv)
    frame = {keep}
    for column in COLUMNS:
        frame[column] = frame[column].fillna(0)
    frame[COLUMNS] = frame[COLUMNS].astype("float32")
    y = LabelEncoder().fit_transform(frame[config.target])
    x = torch.tensor(frame[config.numeric].values)
    return DataLoader(TensorDataset(x, torch.tensor(y)), batch_size=8)
"""


@pytest.mark.parametrize(
    ("keep", "codes"),
    [
        ('frame[frame["a"] > 3]', ["LP501"]),
        ('frame[frame["y"].notna()]', ["LP501"]),
        ('frame[(frame["a"] > 3) & (frame["b"] > 3)]', ["LP501"]),
        ('frame[~frame["y"].isin(["cow"])]', []),
        ('frame[(frame["a"] > 3) & (frame["y"] != "cow")]', []),
        ("frame.loc[lambda one: one.y != 'cow']", []),
    ],
)
def test_settings_and_loaders_in_modules(tmp_path: Path, keep: str, codes: list[str]) -> None:
    train = (
        TORCH
        + "from config import Config\nfrom data import loader_of\n\n"
        + "def main():\n    loader = loader_of(Config())\n"
        + "".join(f"    {line}\n" for line in LOOP.format(units=3).splitlines())
        + "\nmain()\n"
    )
    files = {"train": train, "config": CONFIG, "data": DATA.format(keep=keep)}
    assert _codes(tmp_path, WORDS, **files) == codes


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('y = (df["y"] == "yes").astype(int)', ["LP505"]),
        ('y = (df["y"] == "Yes").astype(int)', []),
        ('y = (df["y"].str.lower() == "yes").astype(int)', []),
        ('y = (df["y"].str.strip() == wanted).astype(int)', []),
        ('y = (fixed(df["y"]) == "yes").astype(int)', []),
        ('df.loc[rows, "y"] = "yes"\ny = (df["y"] == "yes").astype(int)', []),
        ('y = df["y"].isin(["yes"])', []),
        ('y = (df["y"] == "na").astype(int)', []),
    ],
)
def test_a_label_that_does_not_occur(tmp_path: Path, made: str, codes: list[str]) -> None:
    head = "import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n"
    text = f'{head}df = pd.read_csv("t.csv")\n{made}\nLogisticRegression().fit(df[["a"]], y)\n'
    assert _codes(tmp_path, YES, train=text) == codes


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('y = (df["y"] >= LIMIT).astype(int)', ["LP505"]),
        ('y = np.where(df["y"] >= LIMIT, 1, 0)', ["LP505"]),
        ('y = (df["y"] * 18 >= LIMIT).astype(int)', []),
        ('y = (df["y"] >= 7).astype(int)', []),
        ('y = (df["y"] >= limit).astype(int)', []),
        ('y = df["y"]', ["LP504", "LP505"]),
    ],
)
def test_a_threshold_beyond_all_values(tmp_path: Path, made: str, codes: list[str]) -> None:
    head = "import numpy as np\nimport pandas as pd\nfrom tensorflow import keras\nLIMIT = 126\n"
    text = (
        f'{head}df = pd.read_csv("t.csv")\n{made}\n'
        'model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])\n'
        'model.compile("adam", "binary_crossentropy")\nmodel.fit(df[["a"]], y)\n'
    )
    assert _codes(tmp_path, SUGAR, train=text) == codes


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('df["y"] = df["y"].clip(upper=60_000)', ["LP504"]),
        ('df["y"] = df["y"].clip(lower=1)', []),
        ('df["y"] = df["y"].clip(lower=least)', []),
        ('df = df[df["a"].between(3, 900)]', ["LP504"]),
        ('df = df[df["y"] > 0]', []),
        ('keep = [i for i, v in enumerate(df["y"]) if v > 0]\ndf = df.iloc[keep]', []),
    ],
)
def test_amounts_within_ends(tmp_path: Path, made: str, codes: list[str]) -> None:
    head = "import pandas as pd\nfrom sklearn.linear_model import GammaRegressor\n"
    text = f'{head}df = pd.read_csv("t.csv")\n{made}\nGammaRegressor().fit(df[["a"]], df["y"])\n'
    assert _codes(tmp_path, COSTS, train=text) == codes


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('y = df["y"]', ["LP506"]),
        ('y = 1 - df["y"]', []),
        ('y = df["y"].map(lambda one: 1 - one)', []),
        ("y = turned(df['y'])", []),
    ],
)
@pytest.mark.parametrize(
    "model",
    [
        "lightgbm.LGBMClassifier(scale_pos_weight=5)",
        'lightgbm.LGBMClassifier(objective="binary", scale_pos_weight=5)',
        "catboost.CatBoostClassifier(**asdict(Settings()))",
    ],
)
def test_weights_of_what_labels_have_become(
    tmp_path: Path, made: str, model: str, codes: list[str]
) -> None:
    head = (
        "import catboost\nimport lightgbm\nimport pandas as pd\n"
        "from dataclasses import asdict, dataclass\n@dataclass\nclass Settings:\n"
        '    depth: int = 5\n    scale_pos_weight: float = 5.0\ndf = pd.read_csv("t.csv")\n'
    )
    text = f'{head}{made}\nmodel = {model}\nmodel.fit(df[["a"]], y)\n'
    assert _codes(tmp_path, MOSTLY, train=text) == codes


@pytest.mark.parametrize(
    ("index", "units", "codes"),
    [
        ("{c: i for i, c in enumerate(classes)}", 3, ["LP501"]),
        ("{c: i for i, c in enumerate(classes)}", 4, []),
        ("{c: i for i, c in enumerate(classes, 1)}", 5, []),
        ("{c: i for i, c in enumerate(classes) if i < 3}", 3, []),
        ("{c: i // 2 for i, c in enumerate(classes)}", 2, []),
    ],
)
def test_indices_of_the_classes(tmp_path: Path, index: str, units: int, codes: list[str]) -> None:
    text = TORCH + (
        'df = pd.read_csv("t.csv")\nclasses = sorted(df["y"].unique())\n'
        f'index = {index}\ny = torch.tensor(df["y"].map(index).values)\n'
        'loader = DataLoader(TensorDataset(torch.tensor(df[["a", "b"]].values), y))\n'
    )
    assert _codes(tmp_path, WORDS, train=text + LOOP.format(units=units)) == codes


def test_columns_that_are_not_named_may_be_the_target(tmp_path: Path) -> None:
    text = (
        "import pandas as pd\nfrom sklearn.preprocessing import LabelEncoder\n"
        'from tensorflow import keras\ndf = pd.read_csv("t.csv")\n'
        'for column in df.select_dtypes("object").columns:\n'
        "    df[column] = LabelEncoder().fit_transform(df[column])\n"
        'model = keras.Sequential([keras.layers.Dense(4, activation="softmax")])\n'
        'model.compile("adam", "sparse_categorical_crossentropy")\n'
        'model.fit(df.drop(columns="y"), df["y"])\n'
    )
    assert _codes(tmp_path, WORDS, train=text) == []
    named = text.replace('df.select_dtypes("object").columns', '["c"]')
    assert _codes(tmp_path, WORDS, train=named) == ["LP502"]


TRAINED = """\
import lightning as L
class Data(L.LightningDataModule):
    def setup(self, stage=None):
        df = pd.read_csv("t.csv")
        y = torch.tensor({made})
        self.train = TensorDataset(torch.tensor(df[["a", "b"]].values).float(), y)
    def train_dataloader(self):
        return DataLoader(self.train, batch_size=8)
class Net(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(2, 4)
        self.loss = nn.CrossEntropyLoss()
    def training_step(self, batch, index):
        x, y = batch
        return self.loss(self.net(x), y)
L.Trainer().fit(Net(), datamodule=Data())
"""


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('df["y"].values', ["LP501"]),
        ('(df["y"] // 2).values', []),
        ('df["y"].replace({4: 3}).values', []),
    ],
)
def test_what_a_trainer_gives_to_a_module(tmp_path: Path, made: str, codes: list[str]) -> None:
    assert _codes(tmp_path, FIVE, train=TORCH + TRAINED.format(made=made)) == codes


MAPPED = [
    # what the code makes of the labels 0 to 4, units, codes
    ('df["y"].apply(lambda v: v)', 4, []),  # whatever is applied may change it
    ('df["y"].apply(lambda v: 1 if v > 2 else 0)', 3, ["LP501"]),
    ('df["y"].map(lambda v: 1 if v > 2 else 0)', 2, []),
    ('df["y"].apply(lambda v: min(v, 3))', 4, []),
    ('df["y"].apply(merged)', 4, []),
    ('df["y"].apply(later)', 4, []),
    ('pd.Series([MERGE[v] for v in df["y"]])', 3, []),
    ('pd.Series([MERGE[v] for v in df["y"]])', 5, ["LP501"]),
    ('pd.Series([v for v in df["y"] if v < 4])', 4, []),
    ('df["y"].replace([3, 4], [2, 2])', 3, []),
    ('df["y"].replace([3, 4], [2, 2])', 5, ["LP501"]),
    ('df["y"].replace(4, 3)', 4, []),
    ("picked(df)", 4, []),
]


@pytest.mark.parametrize(("made", "units", "codes"), MAPPED)
def test_what_is_made_of_each_value(
    tmp_path: Path, made: str, units: int, codes: list[str]
) -> None:
    text = TORCH + (
        "MERGE = {0: 0, 1: 1, 2: 1, 3: 2, 4: 2}\n"
        "def merged(v):\n    if v == 4:\n        return 3\n    return v\n"
        "def later(v):\n    if v > 3:\n        return 0\n    return v + 1\n"
        'def picked(df):\n    if short:\n        return df["y"].clip(upper=3)\n    return df["y"]\n'
        'df = pd.read_csv("t.csv")\n'
        f"y = torch.tensor(({made}).values)\n"
        'loader = DataLoader(TensorDataset(torch.tensor(df[["a", "b"]].values), y))\n'
    )
    assert _codes(tmp_path, FIVE, train=text + LOOP.format(units=units)) == codes


PRICES = [_draw.randint(50_000, 900_000) for _ in range(300)]


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('df["y"] / 1000', ["LP503"]),
        ('df["y"] / 1e6', []),
        ('df["y"] / df["y"].max()', []),
        ('np.log1p(df["y"])', ["LP503"]),
        ('np.log(df["y"]) / 20', []),
        ('np.log(df["y"]) - shift', []),
        ('10 - np.log10(df["y"] + 1)', ["LP503"]),
    ],
)
def test_amounts_in_another_unit(tmp_path: Path, made: str, codes: list[str]) -> None:
    text = (
        "import numpy as np\nimport pandas as pd\nfrom tensorflow import keras\n"
        f'df = pd.read_csv("t.csv")\ny = {made}\n'
        'model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])\n'
        'model.compile("adam", "mse")\nmodel.fit(df[["a"]], y)\n'
    )
    assert _codes(tmp_path, PRICES, train=text) == codes


@pytest.mark.parametrize(
    "lines",
    [
        'df = df.groupby("y").filter(lambda one: len(one) > 70)',
        'df = df.groupby("c").agg({"y": "max"}).reset_index()',
        'df = df.merge(others, on="y")',
        'df = df.melt(id_vars=["a", "b", "y"])',
        'keep = df["y"].value_counts().nlargest(3).index\ndf = df[df["y"].isin(keep)]',
        'df.loc[df["y"] > 2, "y"] = 2',
        'def clean(df):\n    df.loc[df["y"] > 2, "y"] = 2\nclean(df)',
        "numbers = df.select_dtypes('number').columns\ndf[numbers] = scaled(df[numbers])",
        'for name in df.columns:\n    if name != "a":\n        df[name] = coded(df[name])',
        'for name in ["a", "y"]:\n    if skip(name):\n        continue\n'
        "    df[name] = coded(df[name])",
        'df[[*["y", "a"], *["b"]]] = coded(df[[*["y", "a"], *["b"]]])',
        'df = df.rename(columns=str.lower).replace({"y": {3: 2, 4: 2}})',
    ],
)
def test_tables_of_which_the_target_may_be_another(tmp_path: Path, lines: str) -> None:
    text = (
        f'import pandas as pd\nimport xgboost as xgb\ndf = pd.read_csv("t.csv")\n{lines}\n'
        'rows = xgb.DMatrix(df[["a", "b"]], label=df["y"])\n'
        'xgb.train({"objective": "multi:softmax", "num_class": 3}, rows)\n'
    )
    assert _codes(tmp_path, FIVE, train=text) == []


@pytest.mark.parametrize(
    "lines",
    [
        'df = df.rename(columns={"a": "first"})',
        'df = df.astype({"a": "float32"}).drop(columns="c")',
        'df = pd.get_dummies(df, columns=["c"])',
        'df = pd.concat([df, pd.get_dummies(df["c"])], axis=1)',
        'df = df.merge(others, on="a", how="left")',
        'df = df.assign(total=df["a"] + df["b"])',
        'inputs = [one for one in df.columns if one not in ("y", "c")]\n'
        "df[inputs] = scaled(df[inputs])",
        'inputs = df.columns.drop("y")\ndf[inputs] = scaled(df[inputs])',
        'for name in ("a", "b"):\n    df[name] = df[name].fillna(df[name].median())',
        'df = df.loc[df["y"].notnull()]',
        'df.rename(columns={"b": "second"}, inplace=True)',
    ],
)
def test_tables_that_keep_the_target(tmp_path: Path, lines: str) -> None:
    text = (
        f'import pandas as pd\nimport xgboost as xgb\ndf = pd.read_csv("t.csv")\n{lines}\n'
        'rows = xgb.DMatrix(df.drop(columns="y"), label=df["y"])\n'
        'xgb.train({"objective": "multi:softmax", "num_class": 3}, rows)\n'
    )
    assert _codes(tmp_path, FIVE, train=text) == ["LP501"]


@pytest.mark.parametrize(
    ("given", "codes"),
    [("", ["LP501"]), (", shuffle=True", ["LP501"]), (", collate_fn=merged", [])],
)
def test_rows_that_are_put_together_anew(tmp_path: Path, given: str, codes: list[str]) -> None:
    text = TORCH + (
        'df = pd.read_csv("t.csv")\n'
        'rows = TensorDataset(torch.tensor(df[["a", "b"]].values), torch.tensor(df["y"].values))\n'
        f"loader = DataLoader(rows, 8{given})\n"
    )
    assert _codes(tmp_path, FIVE, train=text + LOOP.format(units=3)) == codes


def test_labels_in_several_spellings_may_be_compared_with_any(tmp_path: Path) -> None:
    text = (
        "import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\n"
        'df = pd.read_csv("t.csv")\ny = (df["y"] == "{}").astype(int)\n'
        'LogisticRegression().fit(df[["a"]], y)\n'
    )
    for word in ("yes", "Yes", "YES", "y"):
        assert _codes(tmp_path, ["Yes", "yes", "no"] * 80, train=text.format(word)) == []


def test_what_is_compared_may_be_given_by_others(tmp_path: Path) -> None:
    head = "import argparse\nimport pandas as pd\n"
    head += "from sklearn.linear_model import LogisticRegression\n"
    fit = (
        '    df = pd.read_csv("t.csv")\n    y = (df[target] == positive).astype(int)\n'
        '    LogisticRegression().fit(df[["a"]], y)\n'
    )
    options = (
        "parser = argparse.ArgumentParser()\n"
        'parser.add_argument("--positive", default="yes")\nargs = parser.parse_args()\n'
    )
    alone = f'{head}def train(target="y", positive="yes"):\n{fit}'
    assert _codes(tmp_path, YES, train=alone) == []
    assert _codes(tmp_path, YES, train=f"{alone}{options}train('y', args.positive)\n") == []
    assert _codes(tmp_path, YES, train=f"{alone}train()\n") == ["LP505"]
