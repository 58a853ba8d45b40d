"""Output activations that do and do not go with the losses beyond the usual ones."""

from __future__ import annotations

import pytest

from losspick.core.activations import activation_names
from losspick.core.judgement import Verdict
from losspick.core.judging import judge
from losspick.losses import resolve


@pytest.mark.parametrize(
    ("name", "activation", "units", "verdict"),
    [
        ("coral", "linear", 3, Verdict.OK),
        ("coral", "sigmoid", 3, Verdict.ERROR),
        ("corn", "softmax", 3, Verdict.ERROR),
        ("emd_squared", "softmax", 4, Verdict.ERROR),
        ("cumulative_link", "linear", 1, Verdict.OK),
        ("cox_ph", "linear", 1, Verdict.OK),
        ("cox_ph", "sigmoid", 1, Verdict.ERROR),
        ("weibull_aft", "relu", 1, Verdict.ERROR),
        ("discrete_hazard", "linear", 10, Verdict.OK),
        ("discrete_hazard", "sigmoid", 10, Verdict.ERROR),
        ("gamma", "linear", 1, Verdict.OK),
        ("gamma", "exp", 1, Verdict.ERROR),
        ("negative_binomial", "softplus", 1, Verdict.ERROR),
        ("fractional_bce", "sigmoid", 1, Verdict.ERROR),
        ("beta_nll_proportion", "linear", 1, Verdict.OK),
        ("von_mises", "linear", 1, Verdict.OK),
        ("von_mises", "tanh", 1, Verdict.ERROR),
        ("gaussian_nll", "linear", 2, Verdict.OK),
        ("gaussian_nll", "linear", 1, Verdict.ERROR),
        ("gaussian_nll", "softplus", 2, Verdict.ERROR),
        ("multilabel_bce", "softmax", 5, Verdict.ERROR),
        ("asymmetric_loss", "linear", 5, Verdict.OK),
        ("balanced_softmax", "softmax", 4, Verdict.ERROR),
        ("dice", "linear", 1, Verdict.OK),
        ("keras.losses.Dice", "linear", 1, Verdict.ERROR),
        ("keras.losses.Dice", "sigmoid", 1, Verdict.OK),
        ("keras.losses.Tversky", "linear", 1, Verdict.ERROR),
        ("smp.losses.DiceLoss", "sigmoid", 1, Verdict.ERROR),
        ("monai.losses.DiceCELoss", "linear", 1, Verdict.OK),
        ("lovasz", "linear", 1, Verdict.OK),
        ("lovasz", "sigmoid", 1, Verdict.ERROR),
        ("boundary", "linear", 1, Verdict.OK),
        ("boundary", "sigmoid", 1, Verdict.ERROR),
        ("giou", "linear", 4, Verdict.OK),
        ("giou", "sigmoid", 4, Verdict.OK),  # corners as fractions of the picture
        ("giou", "linear", 1, Verdict.ERROR),
        ("nn.MultiMarginLoss", "softmax", 3, Verdict.ERROR),
    ],
)
def test_verdict(name: str, activation: str, units: int, verdict: Verdict):
    named = resolve(name)
    judgement = judge(named.loss, named.spellings[0], activation_names()[activation], units=units)
    assert judgement.verdict is verdict, judgement.reason


@pytest.mark.parametrize(
    ("name", "activation", "units", "said"),
    [
        ("lovasz", "sigmoid", 1, "decides at 0 and asks for a margin of 1"),
        ("keras.losses.Tversky", "linear", 1, "the overlap leaves [0, 1]"),
        ("ciou", "linear", 1, "takes four numbers for each target: boxes"),
    ],
)
def test_losses_of_pictures_have_words_of_their_own(
    name: str, activation: str, units: int, said: str
):
    named = resolve(name)
    judgement = judge(named.loss, named.spellings[0], activation_names()[activation], units=units)
    assert said in f"{judgement.reason} {judgement.consequence}"
