"""Every snippet runs as it is: it trains for five steps, the loss falls, and our checks pass it."""

from __future__ import annotations

import functools
import os
from pathlib import Path
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
from losspick.core.vocabulary import Framework, Task
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS, FEATURES, STEPS = 96, 16, 5
PACKAGES = {
    Framework.TORCH: "torch",
    Framework.KERAS: "keras",
    Framework.JAX: "flax",
    Framework.SKLEARN: "sklearn",
    Framework.XGBOOST: "xgboost",
    Framework.LIGHTGBM: "lightgbm",
    Framework.CATBOOST: "catboost",
}


def _tables() -> dict[str, dict[str, list[Any]]]:
    """Return a small table for each kind of target: the columns that make it up."""
    rng = np.random.default_rng(3)
    code = rng.choice(3, ROWS, p=[0.5, 0.3, 0.2])
    shares = rng.dirichlet([2.0, 1.0, 1.0], ROWS)
    size = rng.gamma(2.0, 1.5, ROWS) + 0.05
    return {
        "number": {"y": (rng.normal(2.0, 1.0, ROWS)).tolist()},
        "amount": {"y": size.tolist()},
        "count": {"y": rng.negative_binomial(2, 0.3, ROWS).tolist()},
        "fraction": {"y": rng.beta(2.0, 3.0, ROWS).tolist()},
        "binary": {"y": np.where(rng.random(ROWS) < 0.3, "yes", "no").tolist()},
        "classes": {"y": np.array(["oak", "ash", "yew"])[code].tolist()},
        "one_hot": {f"is_{k}": (code == k).astype(int).tolist() for k in range(3)},
        "shares": {f"share_{k}": shares[:, k].tolist() for k in range(3)},
        "ordinal": {"y": np.array(["low", "medium", "high"])[code].tolist()},
        "labels": {f"tag_{k}": (rng.random(ROWS) < 0.4).astype(int).tolist() for k in range(3)},
        "angle": {"y": rng.uniform(0.0, 360.0, ROWS).round(1).tolist()},
        "survival": {"time": size.tolist(), "event": (rng.random(ROWS) < 0.6).astype(int).tolist()},
        "several": {"a": rng.normal(0.0, 1.0, ROWS).tolist(), "b": rng.normal(3, 2, ROWS).tolist()},
    }


KINDS = {
    "fraction": "proportion",
    "count": "count",
    "labels": "multilabel",
    "ordinal": "ordinal",
    "angle": "circular",
    "survival": "survival",
    "several": "multi_target",
    "shares": "soft_label",
    "one_hot": "one_hot",
}


@functools.cache
def profile_of(name: str) -> Profile:
    columns = _tables()[name]
    return losspick.profile(columns, list(columns), kind=KINDS.get(name))


def entry(loss: Loss, name: str) -> Presented | None:
    profile = profile_of(name)
    tasks = {profile.task, Task.MULTICLASS} if profile.task is Task.ORDINAL else {profile.task}
    targets = presented(profile, loss) if tasks & set(loss.tasks) else None
    return Presented(loss, targets) if targets else None


def _first_table(loss: Loss) -> str | None:
    return next((name for name in _tables() if entry(loss, name)), None)


CASES = [
    pytest.param(loss, name, framework, id=f"{loss.id}-{framework}")
    for loss in catalogue().values()
    for name in [_first_table(loss)]
    if name is not None
    for framework in PACKAGES
    if loss.spelled_in(framework)
]


@functools.cache
def codes(loss_id: str, name: str) -> dict[Framework, str]:
    loss, profile = catalogue()[loss_id], profile_of(name)
    found = entry(loss, name)
    assert found is not None
    sanity = sanity_for(show(found, profile, Goal()), profile)
    return {s.framework: s.code for s in snippets_for(found, profile, Goal(), sanity)}


def given(name: str) -> dict[str, Any]:
    """Return what a snippet expects to be there: the features and the values of the target."""
    columns = list(_tables()[name].values())
    target = columns[0] if len(columns) == 1 else list(map(list, zip(*columns, strict=True)))
    x = np.random.default_rng(5).normal(size=(ROWS, FEATURES)).astype("float32")
    return {"X": x, "target": target, "__name__": "snippet"}


def run(code: str, framework: Framework, name: str) -> tuple[list[float], Any]:
    """Run a snippet and train; return the loss of each step and what it predicts."""
    space = given(name)
    if framework is Framework.TORCH:
        import torch

        torch.manual_seed(0)
        space["X"] = torch.from_numpy(space["X"])
    exec(compile(code, "snippet.py", "exec"), space)
    if framework is Framework.TORCH:
        losses = [space["step"](space["X"], space["y"]) for _ in range(STEPS)]
        return losses, space["predict"](space["X"])
    if framework is Framework.KERAS:
        history = space["model"].fit(
            space["X"], space["y"], epochs=STEPS, batch_size=ROWS, verbose=0, shuffle=False
        )
        return history.history["loss"], space["predict"](space["X"])
    if framework is Framework.JAX:
        steps = range(STEPS)
        arguments = (space["model"], space["optimizer"], space["X"], space["y"])
        return [float(space["step"](*arguments)) for _ in steps], space["predict"](space["X"])
    return [], next(space[k] for k in ("prediction", "probability", "score", "label") if k in space)


@pytest.mark.parametrize(("loss", "name", "framework"), CASES)
def test_it_runs_and_the_loss_falls(loss: Loss, name: str, framework: Framework) -> None:
    pytest.importorskip(PACKAGES[framework])
    losses, predicted = run(codes(loss.id, name)[framework], framework, name)
    assert np.isfinite(losses).all()
    assert not losses or losses[-1] < losses[0]
    for part in predicted if isinstance(predicted, tuple) else (predicted,):
        assert np.isfinite(np.asarray(part, dtype=float)).all()


@pytest.mark.parametrize(("loss", "name", "framework"), CASES)
def test_our_own_checks_find_nothing_in_it(
    loss: Loss, name: str, framework: Framework, tmp_path: Path
) -> None:
    file = tmp_path / "train.py"
    file.write_text(codes(loss.id, name)[framework], encoding="utf-8")
    assert losspick.check(file) == []
