"""Checks against data of estimators and encoders: weights by label, limits of losses, columns."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths

READ = 'import pandas as pd\ntable = pd.read_csv("t.csv")\n'
FIT = '.fit(table[["x"]], table["y"])\n'
RARE = [0] * 184 + [1] * 16
WORDS = ["no"] * 184 + ["yes"] * 16
_draw = random.Random(3)
PRICES = [round(_draw.uniform(2e4, 2e5), 2) for _ in range(300)]


def _codes(folder: Path, text: str, values: list) -> list[str]:
    rows = "".join(f"{i % 17},{value}\n" for i, value in enumerate(values))
    (folder / "t.csv").write_text(f"x,y\n{rows}")
    (folder / "train.py").write_text(text)
    table = TableFor(path=str(folder / "t.csv"), target=("y",))
    found = check_paths([str(folder / "train.py")], CheckOptions(data=(table,))).findings
    return [finding.code for finding in found]


WEIGHTED = {
    "lightgbm": "from lightgbm import LGBMClassifier as Model\n{}model = Model(class_weight={})",
    "objective": "from lightgbm import LGBMClassifier as Model\n{}"
    'model = Model(objective="binary", class_weight={})',
    "logistic": "from sklearn.linear_model import LogisticRegression as Model\n{}"
    "model = Model(class_weight={})",
    "forest": "from sklearn.ensemble import RandomForestClassifier as Model\n{}"
    "model = Model(200, class_weight={})",
    "catboost": "from catboost import CatBoostClassifier as Model\n{}model = Model("
    "class_weights={})",
}


@pytest.mark.parametrize("model", WEIGHTED.values(), ids=WEIGHTED)
@pytest.mark.parametrize(
    ("weights", "values", "codes"),
    [
        ("{0: 10, 1: 1}", RARE, ["LP506"]),
        ("{0: 3.0}", RARE, ["LP506"]),
        ("{0: 1, 1: 10}", RARE, []),
        ("{0: 10, 1: 1}", [0, 1] * 100, []),
        ("{0: heavy, 1: 1}", RARE, []),
        ("{'no': 10, 'yes': 1}", WORDS, ["LP506"]),
        ("{'no': 1, 'yes': 10}", WORDS, []),
        ("{'nein': 10, 'ja': 1}", WORDS, []),
    ],
)
def test_weights_by_label(
    tmp_path: Path, model: str, weights: str, values: list, codes: list[str]
) -> None:
    assert _codes(tmp_path, model.format(READ, weights) + FIT, values) == codes


def test_weights_in_a_list(tmp_path: Path) -> None:
    text = WEIGHTED["catboost"] + FIT
    assert _codes(tmp_path, text.format(READ, "[10, 1]"), RARE) == ["LP506"]
    assert _codes(tmp_path, text.format(READ, "[1, 10]"), RARE) == []


@pytest.mark.parametrize(
    ("model", "codes"),
    [
        ('lightgbm.LGBMRegressor(objective="huber", alpha=0.9)', ["LP507"]),
        ('lightgbm.LGBMRegressor(objective="huber")', ["LP507"]),
        ('lightgbm.LGBMRegressor(objective="huber", alpha=9e3)', []),
        ('lightgbm.LGBMRegressor(objective="quantile", alpha=0.9)', []),
        ('xgboost.XGBRegressor(objective="reg:pseudohubererror")', ["LP507"]),
        ('xgboost.XGBRegressor(objective="reg:pseudohubererror", huber_slope=8000)', []),
        ('catboost.CatBoostRegressor(loss_function="Huber:delta=1")', ["LP507"]),
    ],
)
def test_where_a_loss_of_a_library_turns(tmp_path: Path, model: str, codes: list[str]) -> None:
    library = model.partition(".")[0]
    assert _codes(tmp_path, f"import {library}\n{READ}model = {model}{FIT}", PRICES) == codes


@pytest.mark.parametrize(
    ("spread", "units", "codes"),
    [
        ('keras.utils.to_categorical(table["y"])', 5, ["LP501"]),
        ('keras.utils.to_categorical(table["y"])', 6, []),
        ('keras.utils.to_categorical(table["y"] - 1)', 5, []),
        ('keras.utils.to_categorical(table["y"] - 1, 5)', 5, []),
        ('pd.get_dummies(table["y"])', 5, []),
    ],
)
def test_a_column_for_the_number_0(
    tmp_path: Path, spread: str, units: int, codes: list[str]
) -> None:
    text = (
        f"import keras\n{READ}y = {spread}\n"
        f'model = keras.Sequential([keras.layers.Dense({units}, activation="softmax")])\n'
        'model.compile("adam", "categorical_crossentropy")\nmodel.fit(table[["x"]], y)\n'
    )
    assert _codes(tmp_path, text, [1, 2, 3, 4, 5] * 60) == codes
