"""The code for masks and boxes runs, and training with it lowers the loss."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest
from made_profiles import plain
from spelled import needed

from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework, Kind
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

DRAW = np.random.default_rng(3)
PICTURES = DRAW.normal(0.0, 1.0, (8, 16, 16, 3)).astype("float32")
MASKS = (PICTURES.mean(axis=-1) > 0.6).astype("float32")
ROWS = DRAW.normal(0.0, 1.0, (64, 16)).astype("float32")
CORNERS = np.hstack([ROWS[:, :2], ROWS[:, :2] + 1.0 + np.abs(ROWS[:, 2:4])])

PROFILES = [
    plain(Kind.MASK),
    plain(Kind.BOXES, target=("xmin", "ymin", "xmax", "ymax")),
    plain(Kind.BOXES, target=("x", "y", "w", "h")),
]
CASES = [
    pytest.param(loss, profile, id=f"{loss.id}-{'-'.join(profile.target)}")
    for profile in PROFILES
    for loss in catalogue().values()
    if profile.task in loss.tasks and presented(profile, loss) is not None
]


def code_for(loss: Loss, profile: Profile, framework: Framework) -> str:
    targets = presented(profile, loss)
    assert targets is not None
    snippets = snippets_for(Presented(loss, targets), profile, Goal(), None)
    return next(one.code for one in snippets if one.framework is framework)


def target_of(profile: Profile) -> np.ndarray:
    if profile.kind is Kind.MASK:
        return MASKS
    if profile.target == ("x", "y", "w", "h"):
        return np.hstack([CORNERS[:, :2], CORNERS[:, 2:] - CORNERS[:, :2]])
    return CORNERS


def run(code: str, profile: Profile) -> dict[str, Any]:
    names: dict[str, Any] = {"target": target_of(profile)}
    exec(compile(code, "snippet", "exec"), names)
    return names


@pytest.mark.parametrize(("loss", "profile"), CASES)
def test_five_steps_in_torch_lower_the_loss(loss: Loss, profile: Profile):
    (torch,) = needed("torch")
    torch.manual_seed(1)
    names = run(code_for(loss, profile, Framework.TORCH), profile)
    x = PICTURES.transpose(0, 3, 1, 2) if profile.kind is Kind.MASK else ROWS
    values = [names["step"](torch.tensor(np.ascontiguousarray(x)), names["y"]) for _ in range(6)]
    assert values[-1] < values[0]
    assert np.isfinite(values).all()


@pytest.mark.parametrize(("loss", "profile"), CASES)
def test_five_epochs_in_keras_lower_the_loss(loss: Loss, profile: Profile):
    (keras,) = needed("keras")
    keras.utils.set_random_seed(1)
    names = run(code_for(loss, profile, Framework.KERAS), profile)
    x = PICTURES if profile.kind is Kind.MASK else ROWS
    found = names["model"].fit(x, names["y"], epochs=6, batch_size=len(x), verbose=0)
    assert found.history["loss"][-1] < found.history["loss"][0]


@pytest.mark.parametrize(("loss", "profile"), CASES)
def test_five_steps_in_jax_lower_the_loss(loss: Loss, profile: Profile):
    needed("jax", "optax", "flax")
    names = run(code_for(loss, profile, Framework.JAX), profile)
    x = PICTURES if profile.kind is Kind.MASK else ROWS
    given = (names["model"], names["optimizer"], x, names["y"])
    values = [float(names["step"](*given)) for _ in range(6)]
    assert values[-1] < values[0]
    assert np.isfinite(values).all()


@pytest.mark.parametrize("target", [("xmin", "ymin", "xmax", "ymax"), ("x", "y", "w", "h")])
def test_columns_of_any_notation_become_the_same_corners(target: tuple[str, ...]):
    needed("keras")
    profile = plain(Kind.BOXES, target=target)
    names = run(code_for(catalogue()["ciou"], profile, Framework.KERAS), profile)
    np.testing.assert_allclose(names["y"], CORNERS, rtol=1e-5, atol=1e-5)
