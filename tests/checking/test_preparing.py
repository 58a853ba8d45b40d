"""What the code does to the target decides what the data say of it."""

from __future__ import annotations

import ast

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.target_data import Preparation
from losspick.reading.python.origins.preparing import preparation

_READ = "import pandas as pd\ndf = pd.read_csv('t.csv')\n"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("y = df['y'].values", Preparation.NONE),
        ("y = LabelEncoder().fit_transform(df['y'])", Preparation.RECODED),
        ("le = LabelEncoder()\ny = le.fit_transform(df['y'])", Preparation.RECODED),
        ("y = to_categorical(df['y'])", Preparation.RECODED),
        ("y, names = pd.factorize(df['y'])", Preparation.RECODED),
        ("b = KBinsDiscretizer()\ny = b.fit_transform(df[['y']])", Preparation.CHANGED),
        ("y = to_categorical(df['y'] > 3)", Preparation.CHANGED),
        ("y = pd.cut(df['y'], 3)", Preparation.CHANGED),
        ("y = df['y'].clip(0, 2)", Preparation.CHANGED),
        ("df = df[df['y'] < 3]\ny = df['y']", Preparation.CHANGED),
        ("df = df.query('y < 3')\ny = df['y']", Preparation.CHANGED),
        ("df = df.query('yes < 3')\ny = df['y']", Preparation.NONE),
        ("df = df[df['y'].between(1, 3)]\ny = df['y']", Preparation.CHANGED),
        ("df = df[df['y'].isin([1, 2])]\ny = df['y']", Preparation.CHANGED),
        ("y = df['y'].round()", Preparation.CHANGED),
        ("y = np.floor(df['y'])", Preparation.CHANGED),
    ],
)
def test_tells_what_happens_to_the_target(code: str, found: Preparation) -> None:
    """Whatever is not known to keep the classes apart counts as a change."""
    assert preparation([ast.parse(_READ + code)], ["y"]) is found


_TRAIN = """\
import keras
import pandas as pd
from sklearn.preprocessing import LabelEncoder

df = pd.read_csv("t.csv")
{prepared}
model = keras.Sequential([keras.layers.Dense({units}, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(df[["x"]].values, y{more})
"""
_CLASSES = "x,y\n" + "".join(f"{i}.5,{i % 4}\n" for i in range(80))
_AMOUNTS = "x,y\n" + "".join(f"{i}.5,{(i * 37 % 101) / 7:.3f}\n" for i in range(200))
_RARE = "x,y\n" + "".join(f"{i}.5,{int(i % 20 == 0)}\n" for i in range(200))


@pytest.mark.parametrize(
    ("table", "prepared", "units", "codes"),
    [
        (_CLASSES, "y = df['y'].values", 3, ["LP501"]),
        (_CLASSES, "y = LabelEncoder().fit_transform(df['y'])", 3, ["LP501"]),
        (_CLASSES, "df = df[df['y'] != 3]; y = df['y'].values", 3, []),
        (_CLASSES, "y = df['y'].clip(0, 2).values", 3, []),
        (_AMOUNTS, "y = df['y'].values", 3, ["LP505"]),
        (_AMOUNTS, "y = pd.qcut(df['y'], 3, labels=False)", 3, []),
    ],
)
def test_a_target_that_is_binned_or_filtered_is_another(
    table: str,
    prepared: str,
    units: int,
    codes: list[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Number and kind of the classes are only held against those that reach the loss."""
    assert _codes(tmp_path_factory, table, _TRAIN.format(
        prepared=prepared, units=units, more="")) == codes  # fmt: skip


def _codes(factory: pytest.TempPathFactory, table: str, code: str) -> list[str]:
    folder = factory.mktemp("data")
    (folder / "t.csv").write_text(table)
    (folder / "train.py").write_text(code)
    data = (TableFor(path=str(folder / "t.csv"), target=("y",)),)
    report = check_paths([str(folder / "train.py")], CheckOptions(data=data))
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize(
    ("weights", "codes"), [("{0: 9.0, 1: 1.0}", ["LP506"]), ("{0: 1.0, 1: 9.0}", [])]
)
def test_class_weights_of_keras_are_held_against_the_data(
    weights: str, codes: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A rare class that counts less is told."""
    more = f", class_weight={weights}"
    code = _TRAIN.format(prepared="y = df['y'].values", units=2, more=more)
    assert _codes(tmp_path_factory, _RARE, code) == codes


@pytest.mark.parametrize(("weights", "codes"), [("[9, 1]", ["LP506"]), ("[1, 9]", [])])
def test_class_weights_of_catboost_are_held_against_the_data(
    weights: str, codes: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """They are a list in the order of the classes."""
    code = (
        "import pandas as pd\nfrom catboost import CatBoostClassifier\n"
        "df = pd.read_csv('t.csv')\n"
        f"model = CatBoostClassifier(loss_function='Logloss', class_weights={weights})\n"
        "model.fit(df[['x']], df['y'])\n"
    )
    assert _codes(tmp_path_factory, _RARE, code) == codes
