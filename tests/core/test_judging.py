"""The pairings that people get wrong, and the words they are told."""

from __future__ import annotations

import pytest

from losspick.core.activations import activation_names
from losspick.core.domains import TargetDomain
from losspick.core.judgement import Fault, Verdict
from losspick.core.judging import judge
from losspick.losses import catalogue
from losspick.losses.names import index_names


def judged(name, activation, units=None, targets=None):
    named = index_names(catalogue()).find(name)
    return judge(
        named.loss,
        named.spellings[0],
        activation_names()[activation],
        units=units,
        targets=TargetDomain(targets) if targets else None,
    )


@pytest.mark.parametrize(
    ("name", "activation", "units", "targets", "verdict", "fault"),
    [
        ("nn.CrossEntropyLoss", "linear", 3, None, "ok", "fits"),
        ("nn.CrossEntropyLoss", "softmax", 3, None, "error", "cannot-reach"),
        ("nn.CrossEntropyLoss", "sigmoid", None, None, "error", "cannot-reach"),
        ("nn.CrossEntropyLoss", "log_softmax", 3, None, "warning", "applied-twice-harmlessly"),
        ("nn.CrossEntropyLoss", "linear", 1, None, "error", "constant-output"),
        ("nn.NLLLoss", "log_softmax", 3, None, "ok", "fits"),
        ("nn.NLLLoss", "softmax", 3, None, "error", "outside-domain"),
        ("nn.NLLLoss", "linear", 3, None, "error", "outside-domain"),
        ("nn.BCELoss", "sigmoid", 1, None, "ok", "fits"),
        ("nn.BCELoss", "linear", 1, None, "error", "outside-domain"),
        ("nn.BCELoss", "softmax", 1, None, "error", "constant-output"),
        ("nn.BCEWithLogitsLoss", "linear", 1, None, "ok", "fits"),
        ("nn.BCEWithLogitsLoss", "sigmoid", 1, None, "error", "cannot-reach"),
        ("nn.BCEWithLogitsLoss", "tanh", 1, None, "warning", "cannot-reach"),
        ("nn.BCEWithLogitsLoss", "relu", 1, None, "warning", "cannot-reach"),
        ("nn.BCEWithLogitsLoss", "linear", 2, "zero_one", "error", "too-many-units"),
        ("nn.PoissonNLLLoss", "linear", 1, None, "ok", "fits"),
        ("nn.PoissonNLLLoss", "exp", 1, None, "error", "cannot-reach"),
        ("nn.MSELoss", "linear", 1, None, "ok", "fits"),
        ("nn.MSELoss", "relu", 1, None, "error", "cannot-reach"),
        ("nn.MSELoss", "relu", 1, "positive", "warning", "flat-activation"),
        ("nn.MSELoss", "hard_tanh", 1, "plus_minus_one", "ok", "fits"),
        ("nn.TripletMarginLoss", "relu", None, None, "ok", "fits"),
        ("nn.MSELoss", "softplus", 1, "positive", "ok", "fits"),
        ("nn.MSELoss", "linear", 1, "positive", "warning", "wider-than-target"),
        ("nn.MSELoss", "sigmoid", 1, "unit_interval", "ok", "fits"),
        ("nn.MSELoss", "sigmoid", 1, "zero_one", "info", "squared-error-on-classes"),
        ("nn.MSELoss", "tanh", 1, "unit_interval", "warning", "wider-than-target"),
        ("nn.KLDivLoss", "softmax", 3, None, "error", "outside-domain"),
        ("nn.KLDivLoss", "log_softmax", 3, None, "ok", "fits"),
        ("keras.losses.Hinge", "tanh", 1, None, "ok", "fits"),
        ("keras.losses.Hinge", "sigmoid", 1, None, "error", "cannot-reach"),
        ("keras.losses.Hinge", "linear", 1, "zero_one", "ok", "fits"),
        ("optax.hinge_loss", "linear", 1, "zero_one", "error", "targets-outside"),
        ("keras.losses.Poisson", "linear", 1, None, "error", "outside-domain"),
        ("keras.losses.Poisson", "relu", 1, None, "warning", "touches-boundary"),
        ("keras.losses.MeanSquaredLogarithmicError", "linear", 1, None, "warning", "clipped"),
        ("nn.GaussianNLLLoss", "linear", 2, None, "error", "outside-domain"),
        ("nn.GaussianNLLLoss", "softplus", 2, None, "ok", "fits"),
        ("keras.losses.CategoricalCrossentropy", "sigmoid", 3, None, "warning", None),
        ("keras.losses.SparseCategoricalCrossentropy", "linear", 3, None, "error", None),
    ],
)
def test_verdicts(name, activation, units, targets, verdict, fault):
    judgement = judged(name, activation, units, targets)
    assert judgement.verdict is Verdict(verdict), judgement
    if fault is not None:
        assert judgement.fault is Fault(fault), judgement


def test_softmax_twice_is_explained_with_its_numbers():
    judgement = judged("nn.CrossEntropyLoss", "softmax", 3)
    assert judgement.reason == (
        "CrossEntropyLoss applies softmax by itself, so softmax before it confines every "
        "probability to [0.155, 0.576] with 3 classes."
    )
    assert "0.55" in judgement.consequence
    assert judgement.fix == "remove softmax: CrossEntropyLoss takes class logits"


@pytest.mark.parametrize("activation", ["softmax", "sigmoid", "tanh"])
def test_no_number_of_classes_is_told_that_is_not_known(activation):
    reason = judged("nn.CrossEntropyLoss", activation).reason
    assert "at most, to less if there are more than 2 classes." in reason


def test_sigmoid_twice_names_the_floor_of_both_classes():
    judgement = judged("nn.BCEWithLogitsLoss", "sigmoid", 1)
    assert "0.31 for positives and 0.69 for negatives" in judgement.consequence


def test_relu_leaves_only_the_negatives_with_a_floor():
    judgement = judged("nn.BCEWithLogitsLoss", "relu", 1)
    assert "below 0.69 for negatives;" in judgement.consequence


def test_only_the_variance_of_a_pair_has_to_be_positive():
    judgement = judged("nn.GaussianNLLLoss", "linear", 2)
    assert "takes a positive variance, beside the mean" in judgement.reason
    assert judgement.consequence == "torch raises an error at the first negative variance."


@pytest.mark.parametrize("loss", catalogue().values(), ids=lambda loss: loss.id)
def test_every_spelling_fits_its_own_head(loss):
    for spelling in loss.spellings:
        judgement = judge(loss, spelling, spelling.form.head)
        assert judgement.verdict is Verdict.OK, judgement
        assert (judgement.consequence, judgement.fix) == (None, None)


@pytest.mark.parametrize("loss", catalogue().values(), ids=lambda loss: loss.id)
@pytest.mark.parametrize("activation", activation_names().values(), ids=lambda a: a.name)
def test_whatever_is_wrong_comes_with_consequence_and_fix(loss, activation):
    for spelling in loss.spellings:
        for units in (None, 1, 3):
            judgement = judge(loss, spelling, activation, units=units)
            wrong = judgement.verdict is not Verdict.OK
            assert bool(judgement.consequence) is wrong
            assert bool(judgement.fix) is wrong


@pytest.mark.parametrize(
    ("name", "activation", "fix"),
    [
        ("von_mises", "tanh", "remove tanh: VonMisesNLLLoss takes values"),
        ("hinge", "sigmoid", "remove sigmoid: HingeLoss takes scores"),
        ("cox_ph", "sigmoid", "remove sigmoid: CoxLoss takes scores"),
        ("nn.MultiMarginLoss", "softmax", "remove softmax: MultiMarginLoss takes scores"),
    ],
)
def test_the_fix_never_names_the_culprit_again(name, activation, fix):
    assert judged(name, activation).fix == fix
