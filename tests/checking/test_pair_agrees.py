"""``pair`` and ``check`` say the same of the same pairing."""

from __future__ import annotations

import pytest

import losspick
from losspick.api.checking import check_text
from losspick.core.finding import Finding

KERAS = (
    "import keras\nmodel = keras.Sequential([keras.layers.Dense({units}, {activation!r})])\n"
    "model.compile('adam', loss={loss!r})\n"
)


def found(loss: str, activation: str, units: int) -> tuple[Finding, ...]:
    """Return what is found in a model of one layer."""
    text = KERAS.format(loss=loss, activation=activation, units=units)
    return check_text(text.encode(), "model.py").findings


@pytest.mark.parametrize("units", [2, 5, 100])
@pytest.mark.parametrize("loss", ["binary_crossentropy", "binary_focal_crossentropy"])
def test_softmax_before_a_binary_loss(loss: str, units: int) -> None:
    told = losspick.pair(loss, "softmax", framework="keras", units=units)
    (finding,) = found(loss, "softmax", units)
    assert finding.code == "LP105"
    assert told.verdict == finding.severity
    assert told.reason.partition(" ")[2] == finding.message.partition(" ")[2]  # class or function
    assert (told.consequence, told.fix) == (finding.consequence, finding.fix)


def test_softmax_over_two_exclusive_classes_is_the_cross_entropy() -> None:
    told = losspick.pair("binary_crossentropy", "softmax", units=2, targets="one_hot")
    assert told.verdict == "ok"


@pytest.mark.parametrize("units", [1, 2, 5])
@pytest.mark.parametrize("activation", ["linear", "sigmoid", "softmax", "tanh", "relu"])
@pytest.mark.parametrize(
    "loss",
    ["binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy",
     "poisson", "kl_divergence", "mean_squared_logarithmic_error"],
)  # fmt: skip
def test_what_pair_calls_an_error_check_reports_and_nothing_else(
    loss: str, activation: str, units: int
) -> None:
    told = losspick.pair(loss, activation, framework="keras", units=units)
    grave = [finding for finding in found(loss, activation, units) if finding.severity == "error"]
    assert bool(grave) == (told.verdict == "error")


@pytest.mark.parametrize("activation", ["relu", "relu6"])
def test_what_only_cuts_off_negative_logits_is_flat_and_not_applied_twice(activation: str) -> None:
    told = losspick.pair("nn.BCEWithLogitsLoss", activation)
    text = KERAS.format(loss="L", activation=activation, units=1)
    text = text.replace("'L'", "keras.losses.BinaryCrossentropy(from_logits=True)")
    code = check_text(text.encode(), "model.py").findings
    layers = (
        "model:\n  _target_: torch.nn.Sequential\n  _args_:\n"
        "    - {_target_: torch.nn.Linear, in_features: 8, out_features: 1}\n"
        f"    - _target_: torch.nn.{activation.replace('relu', 'ReLU')}\n"
        "loss:\n  _target_: torch.nn.BCEWithLogitsLoss\n"
    )
    built = check_text(layers.encode(), "conf.yaml").findings
    assert [(one.code, one.severity) for one in (*code, *built)] == [("LP108", "warning")] * 2
    assert told.verdict == "warning"
    bounded = losspick.pair("nn.BCEWithLogitsLoss", "tanh")
    assert bounded.verdict == "warning"
    tanh = check_text(text.replace(activation, "tanh").encode(), "model.py").findings
    assert [one.code for one in tanh] == ["LP101"]
