"""Estimators that name no loss, against data: regressors of classes, classifiers of amounts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.finding import Finding
from losspick.core.vocabulary import Severity

READ = 'import pandas as pd\ntable = pd.read_csv("t.csv")\n'
LINEAR = "from sklearn.linear_model import LinearRegression\n"
LOGISTIC = "from sklearn.linear_model import LogisticRegression\n"
FIT = '.fit(table[["x"]], table["y"])\n'
WORDS = ["cat", "dog", "bird"] * 80
_draw = random.Random(3)
PRICES = [round(_draw.uniform(-9.0, 9.0), 3) for _ in range(300)]
COUNTS = [_draw.randrange(0, 140) for _ in range(300)]


def _found(folder: Path, text: str, values: list, name: str = "train.py") -> tuple[Finding, ...]:
    rows = "".join(f"{i % 17},{value}\n" for i, value in enumerate(values))
    (folder / "t.csv").write_text(f"x,y\n{rows}")
    (folder / name).write_text(text)
    table = TableFor(path=str(folder / "t.csv"), target=("y",))
    return check_paths([str(folder / name)], CheckOptions(data=(table,))).findings


def _codes(folder: Path, text: str, values: list, name: str = "train.py") -> list[str]:
    return [finding.code for finding in _found(folder, text, values, name)]


PLAIN = [
    ("linear_model", "LinearRegression()", WORDS, ["LP505"]),
    ("linear_model", "LinearRegression()", PRICES, []),
    ("linear_model", "LogisticRegression()", PRICES, ["LP505"]),
    ("linear_model", "LogisticRegression()", COUNTS, ["LP505"]),
    ("linear_model", "LogisticRegression(C=0.1)", WORDS, []),
    ("linear_model", "LogisticRegression()", [0, 1, 2] * 80, []),
    ("linear_model", "LogisticRegression()", ["yes", "no"] * 80, []),
    ("linear_model", "LogisticRegression()", list(range(10)) * 30, []),
    ("ensemble", "RandomForestClassifier(50)", PRICES, ["LP505"]),
    ("ensemble", 'RandomForestClassifier(criterion="gini")', PRICES, ["LP505"]),
    ("ensemble", 'RandomForestRegressor(criterion="squared_error")', WORDS, ["LP505"]),
    ("ensemble", 'GradientBoostingRegressor(loss="huber")', WORDS, ["LP505"]),
    ("linear_model", 'SGDClassifier(loss="squared_error")', PRICES, ["LP505"]),
    ("linear_model", 'SGDClassifier(loss="squared_error")', WORDS, []),
    ("ensemble", "RandomForestRegressor()", PRICES, []),
    ("svm", "SVR()", WORDS, ["LP505"]),
    ("svm", "SVC(kernel='linear')", PRICES, ["LP505"]),
    ("neighbors", "KNeighborsRegressor()", ["low", "mid", "high"] * 80, ["LP505"]),
    ("preprocessing", "StandardScaler()", WORDS, []),
    ("isotonic", "IsotonicRegression()", [0, 1] * 100, []),
]


@pytest.mark.parametrize(("module", "made", "values", "codes"), PLAIN)
def test_estimators_in_code(
    tmp_path: Path, module: str, made: str, values: list, codes: list[str]
) -> None:
    name = made.partition("(")[0]
    text = f"from sklearn.{module} import {name}\n{READ}model = {made}\nmodel{FIT}"
    assert _codes(tmp_path, text, values) == codes


@pytest.mark.parametrize(
    "text",
    [
        f"import sklearn.linear_model as lm\n{READ}lm.LinearRegression(){FIT}",
        f"from sklearn import linear_model\n{READ}model = linear_model.Ridge()\nmodel{FIT}",
        f"from sklearn.linear_model import Lasso as Model\n{READ}model = Model(){FIT}",
        f"{LINEAR}from sklearn.pipeline import make_pipeline\n{READ}"
        f"make_pipeline(scaler, LinearRegression()){FIT}",
        f"{LINEAR}from sklearn.pipeline import Pipeline\n{READ}"
        f"pipe = Pipeline([('a', scaler), ('b', LinearRegression())])\npipe{FIT}",
        f"from sklearn.svm import SVR\nfrom sklearn.model_selection import GridSearchCV\n{READ}"
        f"search = GridSearchCV(SVR(), {{'C': [1, 2]}})\nsearch{FIT}",
        f"{LINEAR}from sklearn.model_selection import cross_val_score\n{READ}"
        'print(cross_val_score(LinearRegression(), table[["x"]], table["y"], cv=5))\n',
        f"{LINEAR}from sklearn.model_selection import train_test_split\n{READ}"
        'X, X_test, y, y_test = train_test_split(table[["x"]], table["y"])\n'
        "model = LinearRegression()\nmodel.fit(X=X, y=y)\n",
        f"{LINEAR}{READ}def train(table):\n    return LinearRegression(){FIT}\ntrain(table)\n",
        f"{LINEAR}import pandas as pd\ndef main():\n    table = pd.read_csv('t.csv')\n"
        f"    LinearRegression(){FIT}\nif __name__ == '__main__':\n    main()\n",
        f"from lightgbm import LGBMRegressor\n{READ}LGBMRegressor(){FIT}",
        f"from xgboost import XGBRegressor\n{READ}XGBRegressor(max_depth=3){FIT}",
    ],
)
def test_ways_to_fit(tmp_path: Path, text: str) -> None:
    assert _codes(tmp_path, text, WORDS) == ["LP505"]


SEES = 'import pandas as pd\ntable = pd.read_csv("t.csv")\nkind = sys.argv[1]\n'


@pytest.mark.parametrize(
    "text",
    [
        f"{LINEAR}{READ}if table['y'].dtype != object:\n    LinearRegression(){FIT}",
        f"{LINEAR}{LOGISTIC}{SEES}if kind == 'r':\n    LinearRegression(){FIT}"
        f"else:\n    LogisticRegression(){FIT}",
        f"{LINEAR}{LOGISTIC}{SEES}model = LogisticRegression()\n"
        f"if kind == 'r':\n    model = LinearRegression()\nmodel{FIT}",
        f"{LINEAR}{READ}def main():\n    if is_text(table['y']):\n        return\n"
        f"    LinearRegression(){FIT}\nmain()\n",
        f"{LINEAR}{READ}def train():\n    LinearRegression(){FIT}\nif asked:\n    train()\n",
        f"{LINEAR}{READ}try:\n    LinearRegression(){FIT}except ValueError:\n    print('words')\n",
        f"{LINEAR}{READ}with pytest.raises(ValueError):\n    LinearRegression(){FIT}",
        f"{LINEAR}{READ}LinearRegression().fit(table[['x']], table['z'])\n",
        f"{LINEAR}{READ}LinearRegression().fit(table[['x']], scores(table['y']))\n",
        f"{LINEAR}{READ}table['y'].replace(scores, inplace=True)\nLinearRegression(){FIT}",
        f"{LINEAR}{READ}table.replace(scores, inplace=True)\nLinearRegression(){FIT}",
        f"{LINEAR}{READ}table = clean(table)\nLinearRegression(){FIT}",
        f"{LINEAR}{READ}class LinearRegression:\n    pass\nLinearRegression(){FIT}",
        f"from own.models import LinearRegression\n{READ}LinearRegression(){FIT}",
        f"from lightgbm import LGBMRegressor\n{READ}LGBMRegressor(objective=own){FIT}",
        f"from lightgbm import LGBMRegressor\n{READ}LGBMRegressor(**settings){FIT}",
        f"from sklearn.compose import TransformedTargetRegressor\n{LINEAR}{READ}"
        f"TransformedTargetRegressor(LinearRegression(), func=own){FIT}",
        f"from sklearn.feature_selection import SelectFromModel\n{LINEAR}{READ}"
        f"SelectFromModel(LinearRegression()){FIT}",
        f"{LINEAR}{READ}model = LinearRegression() if numbers else other()\nmodel{FIT}",
    ],
)
def test_what_is_left_alone(tmp_path: Path, text: str) -> None:
    assert _codes(tmp_path, text, WORDS) == []


FORESTS = "from sklearn.ensemble import RandomForestClassifier as Forest\n"
BOTH = f"{FORESTS}{LINEAR}{READ}Forest(){FIT}LinearRegression(){FIT}"
CASES = f"{LINEAR}{LOGISTIC}{READ}def amounts():\n    LinearRegression(){FIT}"


@pytest.mark.parametrize(
    ("text", "values", "named"),
    [
        (BOTH, PRICES, ["RandomForestClassifier"]),
        (BOTH, WORDS, ["LinearRegression"]),
        (BOTH, COUNTS, []),
        (BOTH, [0, 1] * 100, []),
        (BOTH, [0, 1, 2] * 80, []),
        (f"{CASES}def classes():\n    LogisticRegression(){FIT}", PRICES, []),
        (f"{CASES}if numbers:\n    amounts()\n    exit()\nLogisticRegression(){FIT}", PRICES, []),
        (f"{CASES}amounts()\nLogisticRegression(){FIT}", PRICES, ["LogisticRegression"]),
    ],
)
def test_a_regressor_beside_a_classifier(
    tmp_path: Path, text: str, values: list, named: list[str]
) -> None:
    found = _found(tmp_path, text, values)
    assert [one.message.partition(" ")[0] for one in found] == named
    assert {one.severity for one in found} <= {Severity.ERROR}


def test_classes_that_code_makes_of_amounts(tmp_path: Path) -> None:
    head = f"{LOGISTIC}{READ}model = LogisticRegression()\n"
    assert _codes(tmp_path, f'{head}model.fit(table[["x"]], table["y"] > 0)\n', PRICES) == []
    two = 'model.fit(table[["x"]], table["y"].astype(bool))'
    assert _codes(tmp_path, f"{head}{two}\n", PRICES) == []
    assert _codes(tmp_path, f'{head}model.fit(table[["x"]], pd.cut(table["y"], 3))\n', PRICES) == []


def test_what_is_said(tmp_path: Path) -> None:
    (regressor,) = _found(tmp_path, f"{LINEAR}{READ}LinearRegression(){FIT}", WORDS)
    (classifier,) = _found(tmp_path, f"{LOGISTIC}{READ}LogisticRegression(){FIT}", PRICES)
    (counted,) = _found(tmp_path, f"{LOGISTIC}{READ}LogisticRegression(){FIT}", COUNTS)
    (two,) = _found(tmp_path, f"{LINEAR}{READ}LinearRegression(){FIT}", [0, 1] * 100)
    assert regressor.message.startswith("LinearRegression is for amounts; 'y' in ")
    assert regressor.message.endswith("holds 3 classes.")
    assert regressor.place.line == 4
    assert classifier.message.startswith("LogisticRegression is for classes; 'y' in ")
    assert "regressor" in (classifier.fix or "")
    assert (regressor.severity, classifier.severity) == (Severity.ERROR, Severity.ERROR)
    assert (counted.severity, two.severity) == (Severity.WARNING, Severity.WARNING)


CONFIGS = [
    ("m.yaml", "model: LinearRegression\nseed: 1\n", WORDS, ["LP505"]),
    ("m.yaml", "model: LinearRegression\nseed: 1\n", PRICES, []),
    ("m.yaml", "model:\n  type: LinearRegression\n  params: {n_jobs: 2}\n", WORDS, ["LP505"]),
    ("m.yaml", "model:\n  name: RandomForestClassifier\n", PRICES, ["LP505"]),
    ("m.yaml", "model:\n  _target_: sklearn.linear_model.LogisticRegression\n", PRICES, ["LP505"]),
    ("m.yaml", "model:\n  _target_: sklearn.linear_model.LogisticRegression\n", WORDS, []),
    ("m.json", '{"estimator": {"class": "sklearn.svm.SVR", "C": 2}}', WORDS, ["LP505"]),
    ("m.toml", '[model]\ntype = "Ridge"\nalpha = 1.0\n', WORDS, ["LP505"]),
    ("m.yaml", "a: {model: LinearRegression}\nb: {model: LogisticRegression}\n", WORDS, []),
    (
        "m.yaml",
        "model:\n  type: ExtraTreesRegressor\n  criterion: squared_error\n",
        WORDS,
        ["LP505"],
    ),
    ("m.yaml", "model:\n  type: GradientBoostingRegressor\n  loss: huber\n", WORDS, ["LP505"]),
    ("m.yaml", "title: LinearRegression\n", WORDS, []),
    ("m.yaml", "model: MyClassifier\n", PRICES, []),
    ("m.yaml", "model:\n  _target_: own.models.LinearRegression\n", WORDS, []),
]


@pytest.mark.parametrize(("name", "text", "values", "codes"), CONFIGS)
def test_estimators_in_configurations(
    tmp_path: Path, name: str, text: str, values: list, codes: list[str]
) -> None:
    assert _codes(tmp_path, text, values, name) == codes


def test_files_of_a_folder_are_judged_where_they_mention_the_target(tmp_path: Path) -> None:
    rows = "".join(f"{i % 17},{value}\n" for i, value in enumerate(WORDS))
    (tmp_path / "t.csv").write_text(f"x,y\n{rows}")
    (tmp_path / "one.py").write_text(f"{LINEAR}{READ}LinearRegression(){FIT}")
    (tmp_path / "two.py").write_text(f"{LINEAR}{READ}LinearRegression().fit(a, table['z'])\n")
    (tmp_path / "three.yaml").write_text("model: LinearRegression\n")
    table = TableFor(path=str(tmp_path / "t.csv"), target=("y",))
    found = check_paths([str(tmp_path)], CheckOptions(data=(table,))).findings
    assert [(one.code, Path(one.place.path).name) for one in found] == [("LP505", "one.py")]


def test_without_data_nothing_is_read_of_them(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(f"{LINEAR}{READ}LinearRegression(){FIT}")
    report = check_paths([str(tmp_path / "one.py")])
    assert (report.specs, report.findings) == (0, ())


COSTS = [max(0.0, round(_draw.uniform(-20.0, 90.0), 2)) for _ in range(300)]
CLAIMS = "from sklearn.linear_model import GammaRegressor, PoissonRegressor\n" + READ
GAMMA = f"GammaRegressor(){FIT}"
PUT = 'table["y"] = '


@pytest.mark.parametrize(
    ("code", "values", "codes"),
    [
        (f"PoissonRegressor(){FIT}", PRICES, ["LP504"]),
        (f"PoissonRegressor(alpha=0.1){FIT}", PRICES, ["LP504"]),
        (GAMMA, PRICES, ["LP504"]),
        (GAMMA, COSTS, ["LP504"]),
        (f"PoissonRegressor(){FIT}", COSTS, []),
        (f"PoissonRegressor(){FIT}", COUNTS, []),
        (GAMMA, [one + 0.5 for one in COSTS], []),
        (f'table = table[table["y"] > 0]\n{GAMMA}', COSTS, []),
        (f'table = table.query("y > 0")\n{GAMMA}', COSTS, []),
        (f'table = table.loc[table.y > 0, :]\n{GAMMA}', COSTS, []),
        (f'paid = table["y"] > 0\ntable = table[paid]\n{GAMMA}', COSTS, []),
        (f'{PUT}table["y"].clip(lower=0.01)\n{GAMMA}', COSTS, []),
        (f'{PUT}table["y"] + 1\n{GAMMA}', COSTS, []),
        (f'{PUT}table["y"].abs()\nPoissonRegressor(){FIT}', PRICES, []),
        (f'table.loc[table["y"] <= 0, "y"] = 0.01\n{GAMMA}', COSTS, []),
        (f'table = table.drop(table[table["y"] == 0].index)\n{GAMMA}', COSTS, []),
        (f'{PUT}table["y"].replace(0, 0.01)\n{GAMMA}', COSTS, []),
        ('paid = table["y"] > 0\nGammaRegressor().fit(table.loc[paid, ["x"]], '
         'table.loc[paid, "y"])\n', COSTS, []),
        ('paid = table["y"] > 0\nGammaRegressor().fit(table[["x"]][paid], table["y"][paid])\n',
         COSTS, []),
        (f"{LOGISTIC}PoissonRegressor(){FIT}", WORDS, ["LP505"]),
    ],
)  # fmt: skip
def test_amounts_that_a_regressor_refuses(
    tmp_path: Path, code: str, values: list, codes: list[str]
) -> None:
    assert _codes(tmp_path, CLAIMS + code, values) == codes
