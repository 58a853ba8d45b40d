"""Every snippet for targets over an exposure runs as it is, and what it learns is the rate."""

from __future__ import annotations

import functools
import os
from typing import Any

import numpy as np
import pytest

import losspick
from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS, FEATURES, STEPS = 240, 16, 5
PACKAGES = {
    Framework.TORCH: "torch",
    Framework.KERAS: "keras",
    Framework.JAX: "flax",
    Framework.SKLEARN: "sklearn",
    Framework.XGBOOST: "xgboost",
    Framework.LIGHTGBM: "lightgbm",
    Framework.CATBOOST: "catboost",
}


def _tables() -> dict[str, dict[str, np.ndarray]]:
    """Return targets that grow with an exposure; of some rows it is not known."""
    rng = np.random.default_rng(3)
    years = rng.uniform(0.1, 3.0, ROWS)
    weight = rng.integers(0, 3, ROWS).astype(float)
    gaps = np.where(np.arange(ROWS) % 40 == 7, np.nan, years)
    claims = rng.negative_binomial(1.5, 1.5 / (1.5 + 2.0 * years)).astype(float)
    costs = rng.gamma(1.5, 2.0, ROWS) * years
    rarely = np.where(rng.random(ROWS) < 0.6, 0.0, costs)
    return {
        "counts": {"y": claims, "exposure": years},
        "counts, weighed": {"y": claims, "exposure": gaps, "weight": weight},
        "amounts": {"y": costs, "exposure": gaps},
        "mostly zero": {"y": rarely, "exposure": years},
    }


KINDS = {
    "counts": "count",
    "counts, weighed": "count",
    "amounts": "positive_continuous",
    "mostly zero": "zero_inflated",
}


@functools.cache
def profile_of(name: str) -> Profile:
    table = _tables()[name]
    weight = "weight" if "weight" in table else None
    return losspick.profile(table, "y", kind=KINDS[name], exposure="exposure", weight=weight)


@functools.cache
def codes(loss_id: str, name: str) -> dict[Framework, str]:
    loss, profile = catalogue()[loss_id], profile_of(name)
    targets = presented(profile, loss)
    assert targets is not None
    found = Presented(loss, targets)
    sanity = sanity_for(show(found, profile, Goal()), profile)
    return {s.framework: s.code for s in snippets_for(found, profile, Goal(), sanity)}


def tables_for(loss: Loss) -> list[str]:
    """Return the first target that a loss of the mean fits; of counts also that with weights."""
    if loss.elicits is not Functional.MEAN:
        return []
    fits = [name for name in KINDS if presented(profile_of(name), loss)]
    weighed = ["counts, weighed"] if loss.id in ("poisson", "negative_binomial") else []
    return [*fits[:1], *weighed]


CASES = [
    pytest.param(loss, name, framework, id=f"{loss.id}-{name}-{framework}")
    for loss in catalogue().values()
    if Task.REGRESSION in loss.tasks
    for name in tables_for(loss)
    for framework in PACKAGES
    if loss.spelled_in(framework)
]


def given(name: str) -> dict[str, Any]:
    """Return what a snippet expects to be there."""
    table = _tables()[name]
    x = np.random.default_rng(5).normal(size=(ROWS, FEATURES)).astype("float32")
    rest = {column: values for column, values in table.items() if column != "y"}
    return {"X": x, "target": table["y"], "__name__": "snippet", **rest}


def opened(code: str, framework: Framework, name: str, *, silent: bool = False) -> dict[str, Any]:
    """Run a snippet up to where it would train; silent features are all 0."""
    space = given(name)
    space["X"] = space["X"] * np.float32(not silent)
    if framework is Framework.TORCH:
        import torch

        torch.manual_seed(0)
        space["X"] = torch.from_numpy(space["X"])
    if framework is Framework.KERAS:
        import keras

        keras.utils.set_random_seed(0)
    exec(compile(code, "snippet.py", "exec"), space)
    return space


def losses_of(space: dict[str, Any], framework: Framework) -> list[float]:
    """Return the loss of each step of the training that a snippet is for."""
    x, y, weight = (space.get(each) for each in ("X", "y", "weight"))
    if framework is Framework.TORCH:
        return [space["step"](x, y, weight) for _ in range(STEPS)]
    if framework is Framework.KERAS:
        history = space["model"].fit(
            x, y, sample_weight=weight, epochs=STEPS, batch_size=ROWS, verbose=0, shuffle=False
        )
        return list(history.history["loss"])
    if framework is Framework.JAX:
        arguments = (space["model"], space["optimizer"], x, y, weight)
        return [float(space["step"](*arguments)) for _ in range(STEPS)]
    return []


def predicted(space: dict[str, Any]) -> np.ndarray:
    """Return what the model of a snippet predicts; the mean, of several parameters."""
    found = space["predict"](space["X"]) if "predict" in space else space["prediction"]
    return np.asarray(found[0] if isinstance(found, tuple) else found, dtype=float)


@pytest.mark.parametrize(("loss", "name", "framework"), CASES)
def test_it_runs_and_the_loss_falls(loss: Loss, name: str, framework: Framework) -> None:
    pytest.importorskip(PACKAGES[framework])
    space = opened(codes(loss.id, name)[framework], framework, name)
    losses = losses_of(space, framework)
    assert np.isfinite(losses).all()
    assert not losses or losses[-1] < losses[0]
    assert np.isfinite(predicted(space)).all()


@pytest.mark.parametrize("framework", [Framework.TORCH, Framework.KERAS, Framework.JAX])
@pytest.mark.parametrize(
    ("loss", "name"),
    [
        ("poisson", "counts"),
        ("poisson", "counts, weighed"),
        ("negative_binomial", "counts"),
        ("gamma", "amounts"),
        ("tweedie", "mostly zero"),
        ("mse", "counts"),
    ],
)
def test_before_any_step_it_predicts_the_rate(loss: str, name: str, framework: Framework) -> None:
    """Of features that are all 0; but torch starts its hidden layer with small biases."""
    pytest.importorskip(PACKAGES[framework])
    exposure = profile_of(name).exposure
    assert exposure is not None
    space = opened(codes(loss, name)[framework], framework, name, silent=True)
    near = 0.25 if framework is Framework.TORCH else 1e-3
    assert np.median(predicted(space)) == pytest.approx(exposure.rate, rel=near)
