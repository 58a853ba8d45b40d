"""How grave findings are, and what they say happens, as the libraries were seen to behave."""

from __future__ import annotations

import pytest

from losspick.api.checking import check_text
from losspick.core.finding import Finding
from losspick.core.vocabulary import Severity

BOOST = "import {module}\n{module}.train({parameters}, data)\n"


def only(text: str, name: str = "train.py") -> Finding:
    """Return the one finding in a text."""
    (finding,) = check_text(text.encode(), name).findings
    return finding


@pytest.mark.parametrize(
    ("module", "objective"),
    [("xgboost", "multi:softmax"), ("xgboost", "multi:softprob"), ("lightgbm", "multiclass")],
)
def test_a_training_function_that_is_not_told_the_classes_refuses(
    module: str, objective: str
) -> None:
    finding = only(BOOST.format(module=module, parameters={"objective": objective}))
    assert (finding.code, finding.severity) == ("LP405", Severity.ERROR)
    assert finding.consequence == "The library refuses to train."


def test_an_estimator_may_count_the_classes() -> None:
    finding = only("xgb:\n  objective: multi:softmax\n  max_depth: 3\n", "params.yaml")
    assert (finding.code, finding.severity) == ("LP405", Severity.WARNING)
    assert finding.consequence == "The library's own training function refuses to train."


@pytest.mark.parametrize(
    ("rounds", "severity"), [("num_boost_round", Severity.WARNING), ("num_round", Severity.ERROR)]
)
def test_a_program_that_reads_parameters_may_count_the_classes(
    rounds: str, severity: Severity
) -> None:
    text = f"xgb:\n  objective: multi:softmax\n  eta: 0.3\n  {rounds}: 90\n"
    assert only(text, "params.yaml").severity is severity


LIGHTGBM = BOOST.format(module="lightgbm", parameters="{{'objective': {0!r}, {1!r}: {2}}}")
XGBOOST = BOOST.format(module="xgboost", parameters="{{'objective': {0!r}, {1!r}: {2}}}")
TORCH = "import torch.nn as nn\nnet = nn.Linear(4, {0})\nloss = nn.{1}({2})(net(x), y)\n"
KERAS = (
    "import keras\nmodel = keras.Sequential([keras.layers.Dense({0}, activation={1!r})])\n"
    'model.compile("adam", loss=keras.losses.{2}({3}))\n'
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (LIGHTGBM.format("quantile", "alpha", 1.5), "refuses to train"),
        (LIGHTGBM.format("tweedie", "tweedie_variance_power", 2.5), "refuses to train"),
        (XGBOOST.format("reg:quantileerror", "quantile_alpha", 1.5), "refuses to train"),
        (XGBOOST.format("reg:quantileerror", "quantile_alpha", 1), "the lowest or the highest"),
        (XGBOOST.format("reg:pseudohubererror", "huber_slope", -1), "without a word"),
        (XGBOOST.format("reg:pseudohubererror", "huber_slope", 0), "refuses to train"),
        (TORCH.format(3, "CrossEntropyLoss", "label_smoothing=1.5"), "raises an error"),
        (TORCH.format(3, "CrossEntropyLoss", "label_smoothing=-0.1"), "away from the labels"),
        (TORCH.format(1, "HuberLoss", "delta=0"), "raises an error"),
        (TORCH.format(1, "SmoothL1Loss", "beta=-1.0"), "raises an error"),
        (KERAS.format(1, "linear", "Huber", "delta=-1.0"), "falls as errors grow"),
        (KERAS.format(3, "softmax", "CategoricalCrossentropy", "label_smoothing=1.5"), "away from"),
        (KERAS.format(1, "sigmoid", "BinaryFocalCrossentropy", "gamma=-1.0"), "already right"),
    ],
)
def test_what_a_parameter_out_of_range_does_is_told_of_that_parameter(text: str, said: str) -> None:
    finding = only(text)
    assert finding.code == "LP407"
    assert said in finding.consequence


@pytest.mark.parametrize(
    ("data", "number", "codes"),
    [
        ("load_digits(return_X_y=True)", 3, ["LP405"]),
        ("load_digits(n_class=3, return_X_y=True)", 3, []),
        ("load_digits(n_class=3, return_X_y=True)", 2, ["LP405"]),
        ("load_digits(n_class=some, return_X_y=True)", 2, []),
        ("fetch_20newsgroups(categories=['a', 'b', 'c'], return_X_y=True)", 3, []),
        ("make_classification(n_classes=4)", 3, ["LP405"]),
    ],
)
def test_data_of_some_classes_have_no_more(data: str, number: int, codes: list[str]) -> None:
    text = f"import lightgbm as lgb\nimport sklearn.datasets as sets\nx, y = sets.{data}\n"
    text += "rows = lgb.Dataset(x, y)\n"
    text += f"lgb.train({{'objective': 'multiclass', 'num_class': {number}}}, rows)\n"
    assert [one.code for one in check_text(text.encode(), "train.py").findings] == codes


@pytest.mark.parametrize("spread", ["{**base}", "{'verbosity': 1, **base}", "dict(base)"])
def test_an_objective_that_is_spread_into_other_parameters_keeps_its_place(spread: str) -> None:
    text = "import lightgbm\nbase = {\n    'objective': 'multiclass',\n}\n"
    text += f"lightgbm.train({spread}, data)\n"
    assert only(text).place.line == 3


def test_of_an_objective_that_is_overwritten_the_last_place_counts() -> None:
    text = "import lightgbm\nlast = {'objective': 'multiclass'}\n"
    text += "lightgbm.train({'objective': 'binary', **last}, data)\n"
    assert only(text).place.line == 2


def test_a_metric_is_told_where_it_stands() -> None:
    model = "import keras\nmodel = keras.Sequential([keras.layers.Dense(1)])\n"
    model += 'model.compile("sgd", keras.losses.BinaryCrossentropy(from_logits=True), metrics=[\n'
    model += "    keras.metrics.BinaryAccuracy(),\n])\n"
    assert only(model).place.line == 4


TWICE = (
    "import keras\nimport tensorflow as tf\n"
    'model = keras.Sequential([keras.layers.Dense({0}, activation="{1}")])\n'
    "def step(x, y):\n    return {2}\n"
)


@pytest.mark.parametrize(
    ("units", "activation", "loss"),
    [
        (1, "sigmoid", "keras.losses.BinaryCrossentropy(from_logits=True)(y, model(x))"),
        (1, "sigmoid", "keras.losses.binary_crossentropy(y, model(x), from_logits=True)"),
        (3, "softmax", "keras.losses.CategoricalCrossentropy(from_logits=True)(y, model(x))"),
        (3, "softmax", "keras.losses.SparseCategoricalCrossentropy(from_logits=True)(y, model(x))"),
    ],
)
def test_keras_may_take_logits_back(units: int, activation: str, loss: str) -> None:
    finding = only(TWICE.format(units, activation, loss))
    assert (finding.code, finding.severity) == ("LP101", Severity.ERROR)
    assert finding.consequence.startswith("On TensorFlow, Keras computes with what went into")
    assert "on other backends, both are applied: the loss can't go below" in finding.consequence
    assert finding.fix == f"remove {activation}, or leave out from_logits=True"


@pytest.mark.parametrize(
    ("units", "activation", "loss"),
    [
        (
            1,
            "sigmoid",
            "tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=model(x))",
        ),
        (3, "softmax", "tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=model(x))"),
    ],
)
def test_tensorflow_takes_no_logits_back(units: int, activation: str, loss: str) -> None:
    finding = only(TWICE.format(units, activation, loss))
    assert finding.code == "LP101"
    assert finding.consequence.startswith("The loss can't go below")
