"""Checks against data: what the command does with them, and where it must not be sure."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import losspick
from losspick.__main__ import main
from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths, check_text
from losspick.core.finding import Confidence, Finding
from losspick.core.vocabulary import Severity
from losspick.errors import LosspickError

KERAS = (
    "import pandas as pd\nfrom tensorflow import keras\n"
    'table = pd.read_csv("t.csv")\n{prepare}\n'
    'model = keras.Sequential([keras.layers.Dense({units}, activation="{activation}")])\n'
    'model.compile("adam", loss="{loss}")\nmodel.fit(table[["x"]], y)\n'
)
PLAIN = 'y = table["y"]'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _table(values: list) -> None:
    rows = "".join(f"{i},{value}\n" for i, value in enumerate(values))
    Path("t.csv").write_text(f"x,y\n{rows}")


def _spread(low: float, high: float, number: int = 300) -> list[float]:
    draw = random.Random(7)
    return [round(draw.uniform(low, high), 3) for _ in range(number)]


def _check(text: str, values: list, name: str = "train.py") -> tuple[Finding, ...]:
    _table(values)
    Path(name).write_text(text)
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    return check_paths([name], options).findings


def _keras(loss: str, activation: str, units: int = 1, prepare: str = PLAIN) -> str:
    return KERAS.format(loss=loss, activation=activation, units=units, prepare=prepare)


SPARSE = "sparse_categorical_crossentropy"
CASES = [
    (_keras(SPARSE, "softmax", 3), [1, 2, 3] * 80, ["LP502"]),
    (_keras(SPARSE, "softmax", 4), [1, 2, 3] * 80, []),
    (_keras(SPARSE, "softmax", 3), ["cat", "dog", "bird"] * 80, ["LP502"]),
    (_keras(SPARSE, "softmax", 3), [0, 1, 2] * 80, []),
    (_keras("categorical_crossentropy", "softmax", 3), [0, 1, 2] * 80, ["LP502"]),
    (_keras("binary_crossentropy", "sigmoid"), [-1, 1, 1] * 80, ["LP502"]),
    (_keras("binary_crossentropy", "sigmoid"), [0, 1, 1] * 80, []),
    (_keras("hinge", "tanh"), [0, 1, 1] * 80, []),
    (_keras("binary_crossentropy", "sigmoid"), [0, 1, 2, 3] * 80, ["LP505"]),
    (_keras(SPARSE, "softmax", 9), _spread(-9, 9), ["LP505"]),
    (_keras("mse", "linear"), ["cat", "dog", "bird"] * 80, ["LP505"]),
    (_keras("mse", "sigmoid"), _spread(0, 100), ["LP503"]),
    (_keras("mse", "sigmoid"), _spread(0, 1), []),
    (_keras("mse", "softplus"), _spread(-9, 9), ["LP503"]),
    (_keras("msle", "relu"), _spread(-9, 9), ["LP504"]),
    (_keras("poisson", "exponential"), _spread(0.1, 9), ["LP504"]),
    (_keras("mse", "linear"), _spread(1e5, 9e5), ["LP507"]),
    (_keras("huber", "linear"), _spread(1e5, 9e5), ["LP507"]),
    (_keras("mae", "linear", 3), _spread(-9, 9), ["LP508"]),
    (_keras("mae", "linear", 1), _spread(-9, 9), []),
]


@pytest.mark.parametrize(("text", "values", "codes"), CASES)
def test_data_and_code(folder: Path, text: str, values: list, codes: list[str]) -> None:
    assert [finding.code for finding in _check(text, values)] == codes


@pytest.mark.parametrize(
    "prepare",
    [
        'y = table["y"] - 1',
        'y = table["y"].map({1: 0, 2: 1, 3: 2})',
        'y = table["y"].astype("category").cat.codes',
        "from sklearn.preprocessing import LabelEncoder\ny = LabelEncoder().fit_transform(table.y)",
        'table["y"] -= 1\ny = table["y"]',
        'y = encode(table["y"])',
        'y = [v - 1 for v in table["y"]]',
        'table["y"] = table["y"].cat.codes\ny = table.pop("y")',
        "index = {1: 0, 2: 1, 3: 2}\ny = [index[v] for v in table.y]",
        'index = {}\ny = [index[row["y"]] for _, row in table.iterrows()]',
        'names = []\ny = [names.index(row["y"]) for _, row in table.iterrows()]',
        'index = {}\nTARGET = "y"\ny = index.get(table[TARGET])',
        "a, b, y, y_test = split(table)\ny = y - 1",
    ],
)
def test_prepared_labels_are_left_alone(folder: Path, prepare: str) -> None:
    assert _check(_keras(SPARSE, "softmax", 3, prepare), [1, 2, 3] * 80) == ()


@pytest.mark.parametrize(
    "prepare",
    [
        'TARGET = "y"\ny = table[TARGET]',
        'y = table.pop("y").to_numpy()',
        "y = table.y.values",
        'table = table.drop_duplicates(subset="x")\ny = table["y"]',
        'y = table["y"].values\norder = np.random.permutation(len(y))\ny = y[order]',
        'y = table["y"].values\ny = y[torch.randperm(y.shape[0])]',
    ],
)
def test_labels_that_are_only_read_are_followed(folder: Path, prepare: str) -> None:
    (finding,) = _check(_keras(SPARSE, "softmax", 3, prepare), [1, 2, 3] * 80)
    assert finding.code == "LP502"


ONE_SCORE = """\
import pandas as pd
import torch
from torch import nn

table = pd.read_csv("t.csv")
x, y = torch.tensor(table[["x"]].values), torch.tensor(table["y"].values)
net = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, {units}))
for _ in range(9):
    loss = nn.BCEWithLogitsLoss()(net(x).{last}, {targets}.float())
    loss.backward()
"""


def test_one_score_a_row_is_of_two_classes(folder: Path) -> None:
    one = ONE_SCORE.format(units=1, last="squeeze(-1)", targets="y")
    (finding,) = _check(one, [0, 1, 2] * 80)
    assert finding.code == "LP505"
    assert _check(one, [0, 1, 1] * 80) == ()
    each = "nn.functional.one_hot(y, 3).view(-1)"
    several = ONE_SCORE.format(units=3, last="view(-1)", targets=each)
    assert _check(several, [0, 1, 2] * 80) == ()


def test_preparation_in_a_file_beside_it_counts(folder: Path) -> None:
    Path("loading.py").write_text(
        'import pandas as pd\ndef load():\n    t = pd.read_csv("t.csv")\n    return t, t["y"] - 1\n'
    )
    text = _keras(SPARSE, "softmax", 3, "from loading import load\ntable, y = load()")
    assert _check(text, [1, 2, 3] * 80) == ()


def test_confidence_follows_what_is_seen_of_the_way_of_the_labels(folder: Path) -> None:
    (seen,) = _check(_keras(SPARSE, "softmax", 3), [1, 2, 3] * 80)
    (unseen,) = _check(_keras(SPARSE, "softmax", 3, "y = load()"), [1, 2, 3] * 80)
    assert unseen.confidence is Confidence.MEDIUM
    assert seen.severity is unseen.severity is Severity.ERROR


def test_of_several_pairings_none_is_an_error(folder: Path) -> None:
    text = _keras(SPARSE, "softmax", 3, "y = load()")
    text += '\nhead = keras.Sequential([keras.layers.Dense(1)])\nhead.compile("adam", loss="mae")\n'
    found = _check(text, [1, 2, 3] * 80)
    assert {finding.severity for finding in found} == {Severity.WARNING}
    assert {finding.confidence for finding in found} == {Confidence.LOW}


def test_codes_that_may_be_levels_are_regressed_at_most_with_a_warning(folder: Path) -> None:
    blocks = [3] * 17 + [1, 2] * 25 + [3, 2, 3, 1] * 12 + [1] * 10 + [2] * 12 + [3] * 11
    levels = _check(_keras("mse", "linear"), blocks)
    (words,) = _check(_keras("mse", "linear"), ["cat", "dog", "bird"] * 80)
    assert all((one.code, one.severity) == ("LP505", Severity.WARNING) for one in levels)
    assert words.severity is Severity.ERROR


def test_nothing_is_argued_from_a_doubtful_kind(folder: Path) -> None:
    few = [1, 2, 3, 5, 8, 13, 1, 2, 4, 3]
    assert _check(_keras("mse", "linear"), few) == ()
    assert _check(_keras(SPARSE, "softmax", 14), few) == ()


@pytest.mark.parametrize(
    ("text", "values", "codes"),
    [
        ("xgb:\n  objective: multi:softprob\n  num_class: 4\n  eta: 0.1\n", [0, 1, 2] * 80,
         ["LP501"]),
        ("xgb:\n  objective: multi:softprob\n  num_class: 3\n  eta: 0.1\n", [0, 1, 2] * 80, []),
        ("xgb:\n  objective: multi:softprob\n  num_class: 3\n  eta: 0.1\n", [1, 2, 3] * 80,
         ["LP502"]),
        ("xgb:\n  objective: binary:logistic\n  scale_pos_weight: 0.1\n  eta: 0.1\n",
         [0] * 190 + [1] * 10, ["LP506"]),
        ("xgb:\n  objective: binary:logistic\n  scale_pos_weight: 19\n  eta: 0.1\n",
         [0] * 190 + [1] * 10, []),
        ("xgb:\n  objective: reg:gamma\n  eta: 0.1\n", _spread(-1, 9), ["LP504"]),
        ("xgb:\n  objective: reg:tweedie\n  eta: 0.1\n", _spread(-1, 9), ["LP504"]),
        ("cat:\n  catboost:\n    loss_function: RMSE\n    iterations: 9\n",
         ["cat", "dog", "bird"] * 80, ["LP505"]),
    ],
)  # fmt: skip
def test_parameters_and_data(folder: Path, text: str, values: list, codes: list[str]) -> None:
    assert [finding.code for finding in _check(text, values, "params.yaml")] == codes


@pytest.mark.parametrize(("values", "codes"), [(_spread(-1, 1), ["LP406"]), ([0, 1] * 120, [])])
def test_accuracy_of_amounts(folder: Path, values: list, codes: list[str]) -> None:
    text = _keras("mse", "linear").replace('loss="mse"', 'loss="mse", metrics=["accuracy"]')
    assert [finding.code for finding in _check(text, values)] == codes


XGB = (
    "import pandas as pd, xgboost as xgb\n"
    'table = pd.read_csv("t.csv")\n'
    'y = {labels}\nxgb.XGBClassifier({options}).fit(table[["x"]], y)\n'
)


@pytest.mark.parametrize(
    ("labels", "options", "values", "codes"),
    [
        ('table["y"]', "", [1, 2, 3] * 80, ["LP502"]),
        ('table["y"] - 1', "", [1, 2, 3] * 80, []),
        ('table["y"]', 'eval_metric="mlogloss"', [0, 1, 2] * 80, []),
        ('table["y"]', "", ["cat", "dog", "bird"] * 80, ["LP502"]),
        ('table["y"].astype("category").cat.codes', "", ["cat", "dog", "bird"] * 80, []),
        ('table["y"]', "scale_pos_weight=0.1", [0] * 190 + [1] * 10, ["LP506"]),
        ('table["y"]', "scale_pos_weight=19", [0] * 190 + [1] * 10, []),
    ],
)
def test_an_objective_that_is_chosen_by_the_labels(
    folder: Path, labels: str, options: str, values: list, codes: list[str]
) -> None:
    text = XGB.format(labels=labels, options=options)
    assert [finding.code for finding in _check(text, values)] == codes


def test_command_and_exit_codes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _table([1, 2, 3] * 80)
    Path("train.py").write_text(_keras(SPARSE, "softmax", 3))
    assert main(["check", "train.py"]) == 0
    capsys.readouterr()
    assert main(["check", "train.py", "--data", "t.csv", "-t", "y", "-f", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["code"] == "LP502"
    assert "class indices 0..K-1" in finding["message"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--data", "t.csv", "--target", "yy"], "did you mean 'y'"),
        (["--data", "none.csv", "--target", "y"], "none.csv"),
        (["--data", "t.csv"], "no target was named"),
        (["--target", "y"], "add --data"),
    ],
)
def test_a_wrong_name_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    _table([0, 1] * 80)
    Path("train.py").write_text("x = 1\n")
    assert main(["check", "train.py", *words]) == 2
    assert said in capsys.readouterr().err


def test_tables_by_path_in_the_settings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _table([1, 2, 3] * 80)
    Path("src").mkdir()
    for name in ("src/train.py", "other.py"):
        Path(name).write_text(_keras(SPARSE, "softmax", 3))
    Path("losspick.toml").write_text('[check.data]\n"src/**" = {path = "t.csv", target = "y"}\n')
    assert main(["check", ".", "-f", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["path"] == "src/train.py"
    assert "'y' in t.csv holds" in finding["message"]  # the same on every machine


def test_python_and_text(folder: Path) -> None:
    _table([1, 2, 3] * 80)
    text = _keras(SPARSE, "softmax", 3)
    Path("train.py").write_text(text)
    (finding,) = losspick.check("train.py", data="t.csv", target="y")
    options = CheckOptions(data=(TableFor(path="t.csv", target=("y",)),))
    (same,) = check_text(text.encode(), "train.py", options).findings
    assert same == finding
    with pytest.raises(LosspickError, match="did you mean"):
        losspick.check("train.py", data="t.csv", target="Y")


def test_what_the_user_says_of_the_form_of_a_table_counts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = ["good", "bad", "fair"] * 40 + ["not said"]
    Path("t.csv").write_text("x;y\n" + "".join(f"{i};{v}\n" for i, v in enumerate(values)))
    prepare = "y = LabelEncoder().fit_transform(table['y'])"
    Path("train.py").write_text(_keras(SPARSE, "softmax", 3, prepare))
    assert main(["check", "train.py", "--data", "t.csv", "-t", "y"]) == 1
    assert "has 4 classes" in capsys.readouterr().out
    said = ["--sep", "semicolon", "--na-values", "not said"]
    assert main(["check", "train.py", "--data", "t.csv", "-t", "y", *said]) == 0
    assert main(["check", "train.py", *said]) == 2
    assert "none are named" in capsys.readouterr().err
    setting = '[check.data."*.py"]\npath = "t.csv"\ntarget = "y"\nna-values = ["not said"]\n'
    Path("losspick.toml").write_text(setting)
    assert main(["check", "train.py"]) == 0
    Path("losspick.toml").write_text(setting + 'decimal = ";"\n')
    assert main(["check", "train.py"]) == 2
    assert "decimal mark" in capsys.readouterr().err


def _falling(highest: int) -> list[int]:
    draw = random.Random(3)
    drawn = (int(draw.gammavariate(3.0, 9.0)) for _ in range(6_000))
    return [value for value in drawn if value <= highest]


def test_whole_numbers_that_may_be_codes_are_classed_at_most_with_a_warning(folder: Path) -> None:
    (wide,) = _check(_keras(SPARSE, "softmax", 64), _falling(39))
    assert (wide.code, wide.severity) == ("LP505", Severity.WARNING)
    (sure,) = _check(_keras(SPARSE, "softmax", 9), _spread(0, 900))
    assert (sure.code, sure.severity) == ("LP505", Severity.ERROR)


def test_whole_numbers_with_a_unit_each_are_classes(folder: Path) -> None:
    assert _check(_keras(SPARSE, "softmax", 40), _falling(39)) == ()
