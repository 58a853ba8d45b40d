"""Which model of a program is trained on the target that was named, and in which labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.finding import Confidence, Finding
from losspick.core.vocabulary import Severity

HEAD = (
    "import pandas as pd\nimport torch\nimport torch.nn as nn\nfrom tensorflow import keras\n"
    "from torch.utils.data import DataLoader, TensorDataset\n"
    "import xgboost as xgb\n"
    'table = pd.read_csv("t.csv")\nx = table[["x"]]\n'
)
ENCODER = "from sklearn.preprocessing import LabelEncoder\n"
NET = (
    "{name} = keras.Sequential([keras.layers.Dense({units}, activation={activation!r})])\n"
    '{name}.compile("adam", loss={loss!r})\n'
)
CLASSES = NET.format(
    name="classes", units=3, activation="softmax", loss="sparse_categorical_crossentropy"
)
PRICE = NET.format(name="price", units=1, activation="linear", loss="mse")
TORCH = "net = nn.Linear(1, {units})\ncriterion = nn.CrossEntropyLoss()\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(text: str, values: list[object]) -> tuple[Finding, ...]:
    rows = "".join(f"{i},{i * 7 % 101}.5,{value}\n" for i, value in enumerate(values))
    Path("t.csv").write_text(f"x,price,y\n{rows}", encoding="ascii")
    Path("train.py").write_text(HEAD + text, encoding="utf-8")
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    return check_paths(["train.py"], options).findings


def _codes(text: str, values: list[object]) -> list[str]:
    return [finding.code for finding in _found(text, values)]


WORDS = ["cat", "dog", "bird"] * 80


@pytest.mark.parametrize(
    "text",
    [
        PRICE + 'price.fit(x, table["price"])\n',
        PRICE.replace("loss=", "") + 'price.fit(x, (table["price"] + 1) / 2)\n',
        PRICE + 'price.fit(x, table["price"])\nprice.fit(x, table["price"] / 2)\n',
        PRICE + 'price.fit(x, table["price"])\nprice.fit(x, table["x"])\n',
        PRICE + "target = table.price.to_numpy()\nprice.fit(x, target)\n",
        PRICE + 'def load():\n    return x, table["price"]\na, b = load()\nprice.fit(a, b)\n',
        'xgb.XGBRegressor(objective="reg:squarederror").fit(x, table["price"])\n',
        'model = xgb.XGBRegressor(objective="reg:squarederror")\nmodel.fit(x, table["price"])\n',
        'rows = xgb.DMatrix(x, label=table["price"])\nparams = {"objective": "reg:squarederror"}\n'
        "xgb.train(params, rows)\n",
        'net = nn.Linear(1, 1)\ny = torch.tensor(table["price"].values)\n'
        "loss = nn.MSELoss()(net(inputs).squeeze(1), y)\n",
        'rows = TensorDataset(inputs, torch.tensor(table["price"].values))\nnet = nn.Linear(1, 1)\n'
        "criterion = nn.MSELoss()\nfor i, (a, b) in enumerate(DataLoader(rows, 8)):\n"
        "    loss = criterion(net(a).squeeze(1), b)\n",
        PRICE + 'other = pd.read_csv("data/other.csv")\nprice.fit(x, other["y"])\n',
        ENCODER
        + PRICE
        + CLASSES
        + 'y = LabelEncoder().fit_transform(table["y"])\nclasses.fit(x, y)\n',
    ],
)
def test_a_model_of_another_target_is_not_judged_by_this_one(folder: Path, text: str) -> None:
    assert _codes(text, WORDS) == []


@pytest.mark.parametrize(
    "fit",
    [
        'price.fit(x, table["y"])\n',
        "y = table.y\nprice.fit(x, y)\n",
        "price.fit(x, load())\n",
        'price.fit(x, table["price"])\nprice.fit(x, load())\n',
        "price.fit(loader)\n",
        "",
    ],
)
def test_a_model_of_this_target_or_of_none_that_is_seen_is_judged(folder: Path, fit: str) -> None:
    assert _codes(PRICE + fit, WORDS) == ["LP505"]


def test_of_two_models_that_of_the_target_is_told_for_certain(folder: Path) -> None:
    text = PRICE + CLASSES + 'price.fit(x, table["price"])\nclasses.fit(x, table["y"])\n'
    (finding,) = _found(text, [0, 1, 2, 3] * 60)
    assert (finding.code, finding.severity) == ("LP501", Severity.ERROR)
    assert finding.confidence is Confidence.HIGH


STEPS = [
    # labels in the data, what the code makes of them, units, codes
    ([1, 2, 3, 4], 'table["y"] - 1', 4, []),
    ([1, 2, 3, 4], 'table["y"] - 1', 3, ["LP501"]),
    ([1, 2, 3, 4], 'table["y"] - 1', 5, ["LP501"]),
    ([0, 1, 2, 3], 'table["y"] - 1', 4, ["LP502"]),
    ([1, 2, 3, 4], 'table["y"].sub(1)', 5, ["LP501"]),
    ([1, 2, 3, 4], 'torch.tensor(table["y"].values).long() - 1', 5, ["LP501"]),
    ([1, 2, 3], 'table["y"].map({1: 0, 2: 1, 3: 1})', 2, []),
    ([1, 2, 3], 'table["y"].map({1: 0, 2: 1, 3: 1})', 3, ["LP501"]),
    ([1, 2, 3], 'table["y"].map({1: 0, 2: 1, 3: 2})', 2, ["LP202", "LP501"]),
    ([1, 2, 3], 'table["y"].map(codes)', 2, []),
    (["a", "b", "c"], 'table["y"].map({"a": 0, "b": 1, "c": 2})', 3, []),
    (["a", "b", "c"], 'table["y"].map({"a": 0, "b": 1, "c": 2})', 2, ["LP202", "LP501"]),
    (["a", "b", "c"], 'table["y"].replace({"a": 0, "b": 1})', 3, ["LP502"]),
    (["a", "b", "c"], 'table["y"].map({"A": 0, "B": 1})', 3, []),
    ([1, 2, 3, 4], 'LabelEncoder().fit_transform(table["y"])', 4, []),
    ([1, 2, 3, 4], 'LabelEncoder().fit_transform(table["y"])', 5, ["LP501"]),
    ([1, 2, 3, 4], 'table["y"].astype("category").cat.codes', 5, ["LP501"]),
    ([1, 2, 3, 4], '(table["y"] > 2).astype(int)', 2, []),
    ([1, 2, 3, 4], '(table["y"] > 2).astype(int)', 4, ["LP501"]),
    ([1, 2, 3, 4], 'table["y"] // 2', 4, []),
    ([1, 2, 3, 4], 'table[table["y"] < 4]["y"] - 1', 3, []),
    ([1, 2, 3, 4], 'table["y"][train] - 1', 5, ["LP501"]),
]


@pytest.mark.parametrize(("labels", "made", "units", "codes"), STEPS)
def test_what_the_code_makes_of_the_labels_counts(
    folder: Path, labels: list[object], made: str, units: int, codes: list[str]
) -> None:
    fit = f"{ENCODER}y = {made}\nloss = criterion(net(inputs), y)\n"
    assert _codes(TORCH.format(units=units) + fit, labels * 60) == codes


def test_the_finding_says_what_the_labels_are_then(folder: Path) -> None:
    fit = "OFFSET = 1\ny = table.y - OFFSET\nloss = criterion(net(inputs), y)\n"
    (finding,) = _found(TORCH.format(units=3) + fit, [1, 2, 3, 4] * 60)
    assert "'y' after table.y - OFFSET in t.csv has 4 classes" in finding.message


@pytest.mark.parametrize(
    "lines",
    [
        'if shift:\n    table["y"] -= 1\ny = table["y"]',
        'for _ in range(2):\n    table["y"] -= 1\ny = table["y"]',
        'clean(table)\ny = table["y"]',
        'y = table["y"]\nif shift:\n    y = y - 1',
    ],
)
def test_what_may_or_may_not_happen_is_not_known(folder: Path, lines: str) -> None:
    fit = f"{lines}\nloss = criterion(net(inputs), y)\n"
    assert _codes(TORCH.format(units=4) + fit, [1, 2, 3, 4] * 60) == []
    assert _codes(TORCH.format(units=3) + fit, [1, 2, 3, 4] * 60) == []


def test_of_a_folder_only_files_that_mention_the_data_are_compared_with_them(folder: Path) -> None:
    known = "import keras\n" + PRICE.replace("price", "model")
    Path("src").mkdir()
    Path("src/game.py").write_text(known + "model.fit(states, rewards)\n", encoding="ascii")
    Path("src/params.yaml").write_text("xgb:\n  objective: reg:squarederror\n  eta: 0.1\n")
    Path("src/column.py").write_text(known + "model.fit(x, load(target='y'))\n", encoding="ascii")
    Path("src/table.py").write_text(known + "model.fit(*load('in/t.csv'))\n", encoding="ascii")
    assert _codes("", WORDS) == []
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))

    def files(*paths: str) -> list[str]:
        return [Path(one.place.path).name for one in check_paths(paths, options).findings]

    assert files("src") == ["column.py", "table.py"]
    assert files("src/game.py") == ["game.py"]
    two = (Path("src") / "game.py").read_text() + PRICE.replace("'mse'", "'mae'")
    Path("two.py").write_text(two.replace("price", "more"), encoding="ascii")
    assert files("two.py") == []
    for name in ("column.py", "table.py", "params.yaml"):
        (Path("src") / name).unlink()
    assert files("src") == ["game.py"]  # the only pairing


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        ('xgb.XGBClassifier(objective="multi:softprob", num_class=3)', []),
        ('xgb.XGBClassifier(objective="binary:logistic")', []),
        ('lgb.LGBMClassifier(objective="multiclass", num_class=3)', []),
        ('lgb.LGBMClassifier(objective="binary")', ["LP505"]),
        ('CatBoostClassifier(loss_function="MultiClass", classes_count=3)', ["LP501"]),
        ('CatBoostClassifier(loss_function="Logloss")', ["LP505"]),
    ],
)
def test_estimators_that_count_the_classes_are_told_nothing(
    folder: Path, made: str, codes: list[str]
) -> None:
    text = "import lightgbm as lgb\nfrom catboost import CatBoostClassifier\n"
    text += f'model = {made}\nmodel.fit(x, table["y"])\n'
    assert _codes(text, [0, 1, 2, 3] * 60) == codes
