"""The values of the catalogue against torch, Keras (on torch) and optax, spelling by spelling."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from loss_cases import PARAMETERS, K, parameters_of, predictions, raw_shape, targets
from spelled import counterpart_in, predictions_for, slopes_in_torch, targets_for, value_in

from losspick.core.domains import TargetDomain
from losspick.core.loss import Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Task
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS = 64
PACKAGE = {Framework.TORCH: "torch", Framework.KERAS: "keras", Framework.JAX: "optax"}

SPELLINGS = [
    pytest.param(loss, spelling, id=f"{loss.id}-{spelling.framework}-{index}")
    for loss in catalogue().values()
    for index, spelling in enumerate(loss.spellings)
    if spelling.framework in PACKAGE and spelling.grade is Grade.VALUE
]

#: Torch's spellings in the form of the entry, whose slopes can be compared directly.
IN_TORCH = [
    case
    for case in SPELLINGS
    for loss, spelling in [case.values]
    if spelling.framework is Framework.TORCH and spelling.form is loss.form
]

#: Constants that a framework fixes where the entry has a parameter.
FIXED: dict[tuple[str, Framework], dict[str, Any]] = {
    ("dice", Framework.KERAS): {"smooth": 1e-7},
    ("von_mises", Framework.KERAS): {"concentration": 1.0},
}

#: Losses whose Keras spelling leaves out terms that no prediction changes.
UP_TO_A_CONSTANT = (
    "cosine_similarity",
    "negative_binomial",
    "student_t_nll",
    "von_mises",
    "zero_inflated_poisson",
)


def _rows_over_weights(y: np.ndarray) -> float:
    return len(y) / np.asarray(PARAMETERS["class_weight"])[y.astype(int)].sum()


#: Frameworks that divide by something else than the number of rows.
FACTOR: dict[tuple[str, Framework], Callable[[np.ndarray], float]] = {
    ("class_weighted_ce", Framework.TORCH): _rows_over_weights,
}


def sample(loss: Loss, seed: int) -> tuple[np.ndarray, np.ndarray]:
    z = np.random.default_rng(seed + 50).normal(0.0, 1.5, raw_shape(loss, ROWS))
    return targets(loss, ROWS, seed), predictions(loss, z)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("loss", "spelling"), SPELLINGS)
def test_mean_value_is_that_of_the_framework(loss: Loss, spelling: Spelling, seed: int):
    pytest.importorskip(PACKAGE[spelling.framework])
    key = (loss.id, spelling.framework)
    parameters = parameters_of(loss) | FIXED.get(key, {})
    y, f = sample(loss, seed)
    ours = loss.value(y, f, **parameters).mean() * FACTOR.get(key, lambda _: 1.0)(y)
    theirs = value_in(
        spelling, parameters, targets_for(spelling, y, K), predictions_for(loss, spelling, f)
    )
    assert theirs == pytest.approx(ours, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("loss", "spelling"), IN_TORCH)
def test_slopes_are_those_of_automatic_differentiation(loss: Loss, spelling: Spelling):
    pytest.importorskip("torch")
    y, f = sample(loss, 9)
    factor = FACTOR.get((loss.id, Framework.TORCH), lambda _: 1.0)(y)
    ours = loss.gradient(y, f, **parameters_of(loss)) * factor / ROWS
    theirs = slopes_in_torch(
        spelling,
        parameters_of(loss),
        targets_for(spelling, y, K),
        predictions_for(loss, spelling, f),
    )
    np.testing.assert_allclose(theirs.reshape(ours.shape), ours, rtol=1e-6, atol=1e-9)


#: Spellings whose code has the second player's loss, too.
WITH_COUNTERPART = [
    case
    for case in SPELLINGS
    for loss, spelling in [case.values]
    if spelling.code and Task.GENERATIVE in loss.tasks
]


@pytest.mark.parametrize(("loss", "spelling"), WITH_COUNTERPART)
def test_the_generator_is_that_of_the_code(loss: Loss, spelling: Spelling):
    pytest.importorskip(PACKAGE[spelling.framework])
    assert loss.counterpart is not None
    generated = 0.0 if loss.targets is TargetDomain.ZERO_ONE else -1.0
    _, f = sample(loss, 3)
    ours = loss.counterpart.value(np.full(ROWS, generated), f, **parameters_of(loss)).mean()
    theirs = counterpart_in(spelling, parameters_of(loss), f.reshape(-1, 1))
    assert theirs == pytest.approx(ours, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("name", UP_TO_A_CONSTANT)
def test_values_differ_by_a_constant_alone(name: str):
    pytest.importorskip("keras")
    loss = catalogue()[name]
    (spelling,) = loss.spelled_in(Framework.KERAS)
    parameters = parameters_of(loss) | FIXED.get((name, Framework.KERAS), {})
    y, one = sample(loss, 4)
    _, two = sample(loss, 5)
    ours = loss.value(y, one, **parameters).mean() - loss.value(y, two, **parameters).mean()
    theirs = [
        value_in(
            spelling, parameters, targets_for(spelling, y, K), predictions_for(loss, spelling, f)
        )
        for f in (one, two)
    ]
    assert theirs[0] - theirs[1] == pytest.approx(ours, rel=1e-6, abs=1e-6)


def test_exceptions_name_losses_of_the_catalogue():
    assert {name for name, _ in (*FIXED, *FACTOR)} <= set(catalogue())
