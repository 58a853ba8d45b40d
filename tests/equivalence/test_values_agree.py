"""The values of the catalogue against torch, Keras (on torch) and optax, spelling by spelling."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from loss_cases import PARAMETERS, K, boxes, parameters_of, predictions, raw_shape, targets
from scipy.ndimage import distance_transform_edt
from spelled import (
    SINGLE,
    counterpart_in,
    keywords_of,
    libraries_of,
    needed,
    predictions_for,
    slopes_in_torch,
    targets_for,
    value_in,
)

from losspick.core.domains import TargetDomain
from losspick.core.loss import BOXES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Task
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS = 64
PACKAGE = {Framework.TORCH: "torch", Framework.KERAS: "keras", Framework.JAX: "optax"}

#: Spellings that take whole images; a test of their own compares them.
ON_IMAGES = ("monai.losses.BoundaryLoss",)
#: Losses that take more than predictions and targets: their tests stand below.
CALLED_OTHERWISE = {"torch.nn.CTCLoss"}

SPELLINGS = [
    pytest.param(loss, spelling, id=f"{loss.id}-{spelling.framework}-{index}")
    for loss in catalogue().values()
    for index, spelling in enumerate(loss.spellings)
    if spelling.framework in PACKAGE
    and spelling.grade is Grade.VALUE
    and spelling.name not in (*ON_IMAGES, *CALLED_OTHERWISE)
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
    ("tversky", Framework.KERAS): {"smooth": 0.0},
    ("von_mises", Framework.KERAS): {"concentration": 1.0},
}

#: The same, for one spelling of several.
FIXED_IN: dict[tuple[str, str], dict[str, Any]] = {
    ("dice", "segmentation_models_pytorch.losses.DiceLoss"): {"smooth": 0.0},
    ("focal_tversky", "segmentation_models_pytorch.losses.TverskyLoss"): {"smooth": 0.0},
    ("soft_iou", "monai.losses.DiceLoss"): {"smooth": 5e-6},
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
FACTOR: dict[tuple[str, str], Callable[[np.ndarray], float]] = {
    ("class_weighted_ce", "torch.nn.CrossEntropyLoss"): _rows_over_weights,
    ("mse", "optax.losses.l2_loss"): lambda y: 0.5,
}


def factor_of(loss: Loss, spelling: Spelling, y: np.ndarray) -> float:
    return FACTOR.get((loss.id, spelling.name), lambda _: 1.0)(y)


def sample(loss: Loss, seed: int) -> tuple[np.ndarray, np.ndarray]:
    z = np.random.default_rng(seed + 50).normal(0.0, 1.5, raw_shape(loss, ROWS))
    f = (
        boxes(np.random.default_rng(seed + 70), ROWS)
        if loss.form is BOXES
        else predictions(loss, z)
    )
    return targets(loss, ROWS, seed), f


def fixed(loss: Loss, spelling: Spelling) -> dict[str, Any]:
    own = FIXED_IN.get((loss.id, spelling.name), {})
    return parameters_of(loss) | FIXED.get((loss.id, spelling.framework), {}) | own


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("loss", "spelling"), SPELLINGS)
def test_mean_value_is_that_of_the_framework(loss: Loss, spelling: Spelling, seed: int):
    needed(*libraries_of(spelling, PACKAGE[spelling.framework]))
    parameters = fixed(loss, spelling)
    y, f = sample(loss, seed)
    ours = loss.value(y, f, **parameters).mean() * factor_of(loss, spelling, y)
    theirs = value_in(
        spelling, parameters, targets_for(spelling, y, K), predictions_for(loss, spelling, f)
    )
    near = 2e-6 if spelling.name in SINGLE else 1e-6
    assert theirs == pytest.approx(ours, rel=near, abs=near)


@pytest.mark.parametrize(("loss", "spelling"), IN_TORCH)
def test_slopes_are_those_of_automatic_differentiation(loss: Loss, spelling: Spelling):
    needed(*libraries_of(spelling, "torch"))
    y, f = sample(loss, 9)
    factor = factor_of(loss, spelling, y)
    parameters = fixed(loss, spelling)
    ours = loss.gradient(y, f, **parameters) * factor / ROWS
    theirs = slopes_in_torch(
        spelling, parameters, targets_for(spelling, y, K), predictions_for(loss, spelling, f)
    )
    near = 1e-5 if spelling.name in SINGLE else 1e-6
    np.testing.assert_allclose(theirs.reshape(ours.shape), ours, rtol=near, atol=near / 10)


def test_the_boundary_loss_of_masks_is_that_of_their_distances():
    monai, torch = needed("monai.losses", "torch")
    rng = np.random.default_rng(6)
    masks = rng.random((3, 12, 9)) < 0.3
    masks[2] = False  # no edge: no distances
    outside, inside = (
        np.stack([distance_transform_edt(one) for one in each]) for each in (~masks, masks)
    )
    distance = np.where(masks, -(inside - 1.0), outside)
    distance[2] = 0.0
    f = rng.normal(0.0, 2.0, masks.shape)
    ours = catalogue()["boundary"].value(distance.ravel(), f.ravel()).mean()
    given = torch.tensor(f[:, None]), torch.tensor(masks[:, None].astype(float))
    assert monai.BoundaryLoss(sigmoid=True)(*given).item() == pytest.approx(ours, rel=2e-6)


@pytest.mark.parametrize("library", ["segmentation_models_pytorch.losses", "monai.losses"])
def test_keras_alone_swaps_the_weights_of_the_tversky_loss(library: str):
    torch, losses, keras = needed("torch", library, "keras")
    how = {"mode": "binary"} if library.startswith("seg") else {"sigmoid": True, "batch": True}
    missed = torch.tensor([[1.0], [1.0], [0.0]]), torch.tensor([[9.0], [-9.0], [-9.0]])
    by_beta = losses.TverskyLoss(alpha=0.0, beta=5.0, **how)(missed[1], missed[0]).item()
    by_alpha = losses.TverskyLoss(alpha=5.0, beta=0.0, **how)(missed[1], missed[0]).item()
    assert by_beta > 0.8
    assert by_alpha < 0.1
    given = missed[0].numpy(), torch.sigmoid(missed[1]).numpy()
    assert float(keras.losses.Tversky(alpha=5.0, beta=0.0)(*given)) > 0.8


#: Spellings whose code has the second player's loss, too.
WITH_COUNTERPART = [
    case
    for case in SPELLINGS
    for loss, spelling in [case.values]
    if spelling.code and Task.GENERATIVE in loss.tasks
]


@pytest.mark.parametrize(("loss", "spelling"), WITH_COUNTERPART)
def test_the_generator_is_that_of_the_code(loss: Loss, spelling: Spelling):
    needed(PACKAGE[spelling.framework])
    assert loss.counterpart is not None
    generated = 0.0 if loss.targets is TargetDomain.ZERO_ONE else -1.0
    _, f = sample(loss, 3)
    ours = loss.counterpart.value(np.full(ROWS, generated), f, **parameters_of(loss)).mean()
    theirs = counterpart_in(spelling, parameters_of(loss), f.reshape(-1, 1))
    assert theirs == pytest.approx(ours, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("name", UP_TO_A_CONSTANT)
def test_values_differ_by_a_constant_alone(name: str):
    needed("keras")
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


def test_torch_takes_ctc_by_steps_with_lengths():
    torch = pytest.importorskip("torch")
    loss = catalogue()["ctc"]
    (spelling,) = (s for s in loss.spellings if s.name in CALLED_OTHERWISE)
    y, f = sample(loss, 2)
    steps = torch.full((ROWS,), f.shape[1])
    lengths = torch.tensor((y > 0).sum(axis=1))
    log_p = torch.log_softmax(torch.tensor(f), -1).transpose(0, 1)
    found = torch.nn.CTCLoss(**keywords_of(spelling, {}))(log_p, torch.tensor(y), steps, lengths)
    assert found.item() == pytest.approx(loss.value(y, f).sum(), rel=1e-6)


def test_exceptions_name_losses_of_the_catalogue():
    assert {name for name, _ in (*FIXED, *FIXED_IN, *FACTOR)} <= set(catalogue())
    names = {spelling.name for loss in catalogue().values() for spelling in loss.spellings}
    assert {name for _, name in FIXED_IN} | {*SINGLE, *ON_IMAGES} <= names
