"""The sanity values are what torch and Keras print for a head of zero weights."""

from __future__ import annotations

import functools
import os
from typing import Any

import numpy as np
import pytest
from test_snippets_train import CASES, entry, given, profile_of

from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.loss import Grade, Loss
from losspick.core.recommendation import Sanity
from losspick.core.vocabulary import Framework

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

#: Losses whose code learns something beside the head, or leaves out what no prediction changes.
OTHERWISE = {
    "cumulative_link": "its thresholds are learned, and start elsewhere",
    "von_mises": "Keras leaves out the constant of the density",
    "student_t_nll": "Keras leaves out the constant of the density",
    "negative_binomial": "Keras leaves out the constant of the density",
    "zero_inflated_poisson": "Keras leaves out the constant of the density",
}
IN_NETWORKS = [case for case in CASES if case.values[2] in (Framework.TORCH, Framework.KERAS)]


def _torch(space: dict[str, Any], bias: tuple[float, ...]) -> float:
    import torch

    head = [layer for layer in space["model"] if isinstance(layer, torch.nn.Linear)][-1]
    with torch.no_grad():
        head.weight.zero_()
        head.bias.copy_(torch.tensor(bias))
        return float(space["loss_fn"](space["model"](space["X"]), space["y"]))


def _by_rows(mean_weight: float, space: dict[str, Any], bias: tuple[float, ...]) -> float:
    return mean_weight * _torch(space, bias)


def _keras(space: dict[str, Any], bias: tuple[float, ...]) -> float:
    kernel, _ = space["output"].get_weights()
    space["output"].set_weights([np.zeros_like(kernel), np.array(bias, dtype="float32")])
    return float(space["model"].evaluate(space["X"], space["y"], batch_size=1000, verbose=0))


def _made(loss: Loss, name: str, framework: Framework) -> tuple[Sanity | None, str, int]:
    profile, goal = profile_of(name), Goal(framework=framework)
    found = entry(loss, name)
    assert found is not None
    shown = show(found, profile, goal)
    sanity = sanity_for(shown, profile)
    codes = {s.framework: s.code for s in snippets_for(found, profile, goal, sanity)}
    return sanity, codes[framework], shown.units


@pytest.mark.parametrize(("loss", "name", "framework"), IN_NETWORKS)
def test_the_first_losses_are_as_foretold(loss: Loss, name: str, framework: Framework) -> None:
    pytest.importorskip(framework.value)
    sanity, code, units = _made(loss, name, framework)
    if sanity is None or not sanity.bias:
        pytest.skip("no sanity value, or no bias that reaches it")
    if framework is Framework.KERAS and loss.id in OTHERWISE:
        pytest.skip(OTHERWISE[loss.id])
    if loss.id == "cumulative_link":
        pytest.skip(OTHERWISE[loss.id])
    if loss.spelled_in(framework)[0].grade is not Grade.VALUE:
        pytest.skip("the spelling is proven by its functional only")
    space = given(name)
    if framework is Framework.TORCH:
        import torch

        space["X"] = torch.from_numpy(space["X"])
    exec(compile(code, "snippet.py", "exec"), space)
    first = _torch if framework is Framework.TORCH else _keras
    if loss.id == "class_weighted_ce" and framework is Framework.TORCH:
        # It divides by the sum of the weights, which rounding leaves off the number of rows.
        first = functools.partial(_by_rows, space["loss_fn"].weight[space["y"]].mean().item())
    assert first(space, sanity.bias) == pytest.approx(sanity.best_constant_loss, rel=1e-5, abs=1e-6)
    if sanity.initial_loss is not None:
        assert first(space, (0.0,) * units) == pytest.approx(
            sanity.initial_loss, rel=1e-5, abs=1e-6
        )


def test_default_initialisations_start_at_most_half_above() -> None:
    """The range that the screen tells: measured for cross-entropy on standard normal features."""
    torch = pytest.importorskip("torch")
    ratios = []
    for seed in range(20):
        torch.manual_seed(seed)
        x, y = torch.randn(2000, 30), torch.randint(0, 5, (2000,))
        for width in (16, 64, 256):
            model = torch.nn.Sequential(
                torch.nn.Linear(30, width), torch.nn.ReLU(), torch.nn.Linear(width, 5)
            )
            loss = torch.nn.functional.cross_entropy(model(x), y)
            ratios.append(float(loss) / np.log(5.0))
    assert min(ratios) > 0.95
    assert max(ratios) < 1.5
