"""Data without a target: that which the code trains on, where it names one."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.finding import CheckReport
from losspick.errors import UsageError
from losspick.reporting.findings_text import summary

HEAD = """\
import numpy as np
import pandas as pd
import xgboost as xgb
from pathlib import Path
from tensorflow import keras
from sklearn.ensemble import RandomForestRegressor
"""
READ = 'table = pd.read_csv("data/t.csv")\n'
NET = (
    'model = keras.Sequential([keras.layers.Dense({units}, activation="{activation}")])\n'
    'model.compile("adam", loss="{loss}")\n'
)
SPARSE = NET.format(units=3, activation="softmax", loss="sparse_categorical_crossentropy")
SQUARED = NET.format(units=1, activation="linear", loss="mse")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"{i},{i * 7 % 101}.5,{i % 3},{i % 3 + 1}\n" for i in range(240))
    Path("t.csv").write_text(f"x,price,y,z\n{rows}", encoding="ascii")
    return tmp_path


def _report(text: str, *others: str) -> CheckReport:
    Path("train.py").write_text(HEAD + text, encoding="utf-8")
    options = CheckOptions(data=(TableFor(path="t.csv", target=()),))
    return check_paths(["train.py", *others], options)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (READ + SPARSE + 'model.fit(table[["x"]], table["z"])\n', "z"),
        (READ + SPARSE + "y = table.pop('z') - 1\nmodel.fit(table, y)\n", "z"),
        (READ + SPARSE + 'TARGET = "y"\nmodel.fit(table[["x"]], table[TARGET].values)\n', "y"),
        (READ + 'RandomForestRegressor().fit(table[["x"]], table.price)\n', "price"),
        (
            READ + 'xgb.XGBRegressor(objective="reg:gamma").fit(table[["x"]], table.price)\n',
            "price",
        ),
        (
            'table = pd.read_csv(Path("data") / "t.csv")\n'
            'RandomForestRegressor().fit(table[["x"]], table["price"])\n',
            "price",
        ),
    ],
)
def test_the_code_names_the_target(folder: Path, text: str, target: str) -> None:
    report = _report(text)
    assert report.targets == (target,)
    assert f"compared with the data: {target!r}, as the code names it" in summary(report)


def test_it_is_then_judged_by_it(folder: Path) -> None:
    wrong = READ + SPARSE + 'model.fit(table[["x"]], table["z"])\n'
    assert [finding.code for finding in _report(wrong).findings] == ["LP502"]
    assert _report(wrong.replace('table["z"]', 'table["y"]')).findings == ()


def test_columns_that_begin_alike_are_named_together(folder: Path) -> None:
    rows = "".join(f"{i},{+(i % 3 == 0)},{+(i % 3 == 1)},{+(i % 3 == 2)}\n" for i in range(240))
    Path("t.csv").write_text(f"x,is_a,is_b,is_c\n{rows}", encoding="ascii")
    text = (
        READ
        + SPARSE
        + (
            'names = [c for c in table.columns if c.startswith("is_")]\n'
            "model.fit(table[['x']], table[names].to_numpy())\n"
        )
    )
    report = _report(text)
    assert report.targets == ("is_*",)
    assert [finding.code for finding in report.findings] == ["LP502"]
    text = text.replace("sparse_", "")
    assert _report(text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        READ + SPARSE + "model.fit(load())\n",
        READ + SPARSE + "model.fit(table[['x']], table[options.target])\n",
        READ + SQUARED + SPARSE.replace("model", "other")
        + 'model.fit(x, table["price"])\nother.fit(x, table["y"])\n',
        'table = pd.read_csv("other.csv")  # t.csv\n' + SPARSE + 'model.fit(x, table["y"])\n',
        'table = pd.read_csv(path)\nmore = pd.read_csv(name)  # t.csv\n'
        + SPARSE + 'model.fit(table[["x"]], table["y"])\n',
    ],
)  # fmt: skip
def test_none_or_several_are_refused(folder: Path, text: str) -> None:
    with pytest.raises(UsageError, match="no target was named") as told:
        _report(text)
    assert "'x', 'price', 'y', 'z'" in str(told.value)


def test_a_model_of_one_file_is_trained_in_another(folder: Path) -> None:
    Path("model.py").write_text(
        "from tensorflow import keras\ndef build():\n"
        '    model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])\n'
        '    model.compile("adam", loss="mse")\n    return model\n'
    )
    text = f"from model import build\n{READ}model = build()\n"
    text += 'y = table["price"]{scale}\nmodel.fit(table[["x"]], y)\n'
    assert _report(text.format(scale=" / TOP"), "model.py").findings == ()
    assert [f.code for f in _report(text.format(scale=""), "model.py").findings] == ["LP503"]


@pytest.mark.parametrize(("names", "codes"), [("['a', 'b', 'c']", ["LP505"]), ("['a']", [])])
def test_of_several_labels_at_once_the_largest_is_one(
    folder: Path, names: str, codes: list[str]
) -> None:
    rows = "".join(f"{i},{+(i % 2 == 0)},{+(i % 3 == 1)},{+(i % 5 > 2)}\n" for i in range(240))
    Path("t.csv").write_text(f"x,a,b,c\n{rows}", encoding="ascii")
    Path("train.py").write_text(
        "import pandas as pd\nimport torch\nimport torch.nn as nn\n"
        f'table = pd.read_csv("t.csv")\nNAMES = {names}\n'
        "y = torch.from_numpy(table[NAMES].to_numpy().argmax(axis=1)).long()\n"
        "net = nn.Linear(1, 3)\nloss = nn.CrossEntropyLoss()(net(x), y)\n"
    )
    options = CheckOptions(data=(TableFor(path="t.csv", target=("a", "b", "c")),))
    assert [one.code for one in check_paths(["train.py"], options).findings] == codes
