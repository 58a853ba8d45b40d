"""The derived verdicts against what was measured.

``pairing_truth.csv`` holds, for each spelling, activation, number of units and kind of targets,
what came out of training a one-layer network (torch 2.13, keras 3.15 on torch, optax 0.2.8):
``ok``, ``warning`` (trains, but worse) or ``error`` (raises, or trains wrong). Where labels could
be given in several shapes and number types, the mildest outcome counts. Verdicts are derived from
domains, so each disagreement is one of the named ones below.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from losspick.core.activations import activation_names
from losspick.core.domains import TargetDomain
from losspick.core.judgement import Judgement, Verdict
from losspick.core.judging import judge
from losspick.core.loss import Loss, Spelling
from losspick.losses import catalogue

TRUTH = Path(__file__).with_name("pairing_truth.csv")
MEASURED_AS = {Verdict.OK: "ok", Verdict.INFO: "warning"}


@dataclass(frozen=True)
class Case:
    framework: str
    spelling: str
    activation: str
    units: int
    targets: TargetDomain
    measured: str

    @property
    def short(self) -> str:
        return self.spelling.partition("(")[0]

    def __str__(self) -> str:
        return f"{self.spelling}-{self.activation}-{self.units}-{self.targets}"


def _cases() -> list[Case]:
    with TRUTH.open(encoding="utf-8") as file:
        return [
            Case(
                row["framework"],
                row["spelling"],
                row["activation"],
                int(row["units"]),
                TargetDomain(row["targets"]),
                row["measured"],
            )
            for row in csv.DictReader(file)
        ]


CASES = _cases()

#: (why ours differs, which rows).
DISAGREEMENTS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    (
        "a margin loss whose output can't turn negative predicts one class at its threshold of 0; "
        "the measurement read the class at the best threshold",
        lambda c: (
            "hinge" in c.short.lower()
            and c.activation in ("relu", "sigmoid")
            and c.targets in (TargetDomain.PLUS_MINUS_ONE, TargetDomain.ZERO_ONE)
        ),
    ),
    (
        "one-hot rows for a margin loss are no ±1 labels, although Keras recodes them bit by bit",
        lambda c: c.short in ("Hinge", "SquaredHinge") and c.targets is TargetDomain.ONE_HOT,
    ),
    (
        "two units with one-hot rows of a binary target: each unit is a binary classifier, so "
        "nothing is lost; with more classes the scores are no distribution",
        lambda c: (
            c.units == 2
            and c.targets is TargetDomain.ONE_HOT
            and c.short
            in (
                "BCELoss",
                "BCEWithLogitsLoss",
                "BinaryCrossentropy",
                "BinaryFocalCrossentropy",
                "sigmoid_binary_cross_entropy",
            )
        ),
    ),
    (
        "least squares on labels -1 and +1 is a classifier with range to spare; what does not "
        "reach -1 is wrong",
        lambda c: (
            c.short in ("MSELoss", "MeanSquaredError", "squared_error")
            and c.targets is TargetDomain.PLUS_MINUS_ONE
        ),
    ),
    (
        "logarithms of probabilities are never positive: squared against 0 and 1 they can't reach",
        lambda c: (
            c.short in ("MSELoss", "MeanSquaredError", "squared_error")
            and c.activation == "log_softmax"
        ),
    ),
    (
        "tanh before the logarithmic error confines counts and amounts to below 1",
        lambda c: c.short == "MeanSquaredLogarithmicError" and c.activation == "tanh",
    ),
    (
        "the Poisson deviance is consistent for the mean of any nonnegative target, also of "
        "fractions and amounts",
        lambda c: (
            "Poisson" in c.short
            and c.measured == "warning"
            and c.activation in ("exp", "softplus", "linear", "sigmoid", "relu")
            and c.targets in (TargetDomain.POSITIVE, TargetDomain.UNIT_INTERVAL)
        ),
    ),
    (
        "a ReLU rate of exactly 0 costs much on a positive count but trains (R² 0.45 against "
        "0.73); a second exponential does not (0.08)",
        lambda c: (
            "Poisson" in c.short
            and c.activation in ("relu", "exp", "softplus")
            and c.targets in (TargetDomain.POSITIVE, TargetDomain.COUNT)
        ),
    ),
    (
        "Keras's multi-class hinge counts 0 among the rivals: bounded scores reach its margin",
        lambda c: c.short == "CategoricalHinge" and c.activation in ("sigmoid", "softmax", "tanh"),
    ),
    (
        "a fraction of 0 has no percentage error: the measured fractions stayed above it",
        lambda c: (
            c.short == "MeanAbsolutePercentageError" and c.targets is TargetDomain.UNIT_INTERVAL
        ),
    ),
    (
        "a bounded logit for fractional targets: the measured fractions stayed in the middle",
        lambda c: (
            c.targets is TargetDomain.UNIT_INTERVAL
            and ("cross" in c.short.lower() or "BCE" in c.short)
        ),
    ),
)


def _spelled(case: Case) -> list[tuple[Loss, Spelling]]:
    asked = case.spelling[len(case.short) + 1 : -1]
    return [
        (loss, spelling)
        for loss in catalogue().values()
        for spelling in loss.spellings
        if spelling.framework == case.framework
        and spelling.short == case.short
        and _switch(spelling.arguments) == _switch(asked)
    ]


def _switch(arguments: str) -> str:
    """The argument that changes what the predictions are."""
    plain = arguments.replace(" ", "")
    return next((a for a in ("from_logits=True", "log_input=False") if a in plain), "")


def _judged(case: Case) -> Judgement | None:
    """The mildest verdict of the losses that share the spelling: the label form decides."""
    found = [
        judge(
            loss,
            spelling,
            activation_names()[case.activation],
            units=case.units,
            targets=case.targets,
        )
        for loss, spelling in _spelled(case)
    ]
    return min(found, key=lambda judgement: judgement.verdict.rank, default=None)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_verdict_is_what_was_measured(case):
    judgement = _judged(case)
    if judgement is None:
        pytest.skip("not in the catalogue")
    ours = MEASURED_AS.get(judgement.verdict, judgement.verdict.value)
    reasons = [why for why, applies in DISAGREEMENTS if applies(case)]
    assert ours == case.measured or reasons, judgement


def test_most_verdicts_agree_without_an_excuse():
    judged = [(case, found) for case in CASES if (found := _judged(case)) is not None]
    agreeing = sum(
        MEASURED_AS.get(found.verdict, found.verdict.value) == case.measured
        for case, found in judged
    )
    assert len(judged) > 1000
    assert agreeing / len(judged) > 0.94


@pytest.mark.parametrize(("why", "applies"), DISAGREEMENTS)
def test_every_named_disagreement_is_still_one(why, applies):
    assert any(
        MEASURED_AS.get(found.verdict, found.verdict.value) != case.measured
        for case in CASES
        if applies(case) and (found := _judged(case)) is not None
    ), why
