"""The code for embeddings, games, several tasks and attacks runs, and training lowers its loss."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from made_profiles import plain
from spelled import needed

import losspick
from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Goal
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework, Kind, Task
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS, FEATURES, STEPS = 128, 16, 5
PACKAGES = {
    Framework.TORCH: ("torch",),
    Framework.KERAS: ("keras", "torch"),
    Framework.JAX: ("flax", "optax", "jax"),
    Framework.XGBOOST: ("xgboost",),
    Framework.LIGHTGBM: ("lightgbm",),
    Framework.CATBOOST: ("catboost",),
}
NETWORKS = (Framework.TORCH, Framework.KERAS, Framework.JAX)

DRAW = np.random.default_rng(4)
CLASSES = np.repeat(np.arange(4), ROWS // 4)
X = (
    DRAW.normal(0.0, 1.0, (4, FEATURES))[CLASSES] + DRAW.normal(0.0, 0.5, (ROWS, FEATURES))
).astype("float32")
QUERIES = DRAW.permutation(np.repeat([7, 3, 12, 5, 9, 20, 31, 2], ROWS // 8))
AMOUNTS = X[:, 0] * 3.0 + 100.0
TEXTS = [" ".join(["the", "cat", "sat", "on", "a", "mat"][: 2 + row % 5]) for row in range(ROWS)]
FRAMES = DRAW.normal(0.0, 1.0, (ROWS, 20, FEATURES)).astype("float32")
WORDS = np.array(["oak", "ash", "yew", "elm"])[CLASSES]


def described(task: Task) -> Profile:
    return losspick.describe(task.value)


def losses_of(task: Task) -> list[tuple[Loss, Profile]]:
    profile = described(task)
    return [
        (loss, profile)
        for loss in catalogue().values()
        if task in loss.tasks and presented(profile, loss) is not None
    ]


def attacks() -> list[tuple[Loss, Profile]]:
    profile = plain(Kind.MULTICLASS, class_count=4)
    games = (loss for loss in catalogue().values() if loss.counterpart is not None)
    return [(loss, profile) for loss in games if Task.MULTICLASS in loss.tasks]


def cases(
    pairs: list[tuple[Loss, Profile]], frameworks: Iterable[Framework] = NETWORKS
) -> list[Any]:
    return [
        pytest.param(loss, profile, framework, id=f"{loss.id}-{framework}")
        for loss, profile in pairs
        for framework in frameworks
        if loss.spelled_in(framework)
    ]


EMBEDDINGS = cases(losses_of(Task.METRIC_LEARNING))
GAMES = cases(losses_of(Task.GENERATIVE))
SEVERAL = cases(losses_of(Task.MULTI_TASK))
ATTACKS = cases(attacks())
SEQUENCES = cases(losses_of(Task.SEQUENCE))
RANKINGS = cases(losses_of(Task.RANKING), PACKAGES)


def code_for(loss: Loss, profile: Profile, framework: Framework) -> str:
    entry = Presented(loss, presented(profile, loss) or loss.targets)
    snippets = snippets_for(entry, profile, Goal(), None)
    return next(one.code for one in snippets if one.framework is framework)


def target_for(loss: Loss) -> Any:
    if Task.SEQUENCE in loss.tasks:
        return TEXTS
    if loss.targets.value == "direction":
        return DRAW.normal(0.0, 1.0, (4, 64))[CLASSES]
    return CLASSES


def run(loss: Loss, profile: Profile, framework: Framework) -> dict[str, Any]:
    """Run a snippet where the names stand that it expects; return all its names."""
    needed(*PACKAGES[framework])
    seed(framework)
    names: dict[str, Any] = {"target": target_for(loss), "amounts": AMOUNTS, "labels": WORDS}
    code = code_for(loss, profile, framework)
    # Rows that are drawn are drawn from an array, in every framework.
    names["query"] = QUERIES
    names["X"] = X if "def draw(" in code else tensors(framework, X)[0]
    exec(compile(code, "snippet", "exec"), names)
    return names


def seed(framework: Framework) -> None:
    if framework is Framework.TORCH:
        import torch

        torch.manual_seed(0)
    if framework is Framework.KERAS:
        import keras

        keras.utils.set_random_seed(0)


def tensors(framework: Framework, *arrays: Any) -> list[Any]:
    """Return arrays as the framework takes them."""
    if framework is not Framework.TORCH:
        return list(arrays)
    import torch

    return [torch.as_tensor(array) for array in arrays]


def steps_of(
    names: dict[str, Any], framework: Framework, *batch: Any, steps: int = STEPS
) -> list[float]:
    """Return the loss of each step on one and the same batch."""
    if framework is Framework.KERAS and "step" not in names:
        x, y = batch
        fitted = names["model"].fit(x, y, epochs=steps, batch_size=len(X), shuffle=False, verbose=0)
        return list(fitted.history["loss"])
    first: tuple[Any, ...] = ()
    if framework is Framework.JAX:
        first = (names["model"], names["optimizer"])
    return [float(names["step"](*first, *batch)) for _ in range(steps)]


def assert_falls(values: list[float]) -> None:
    assert np.isfinite(values).all()
    assert values[-1] < values[0]


def assert_finite(predicted: Any) -> None:
    for part in predicted if isinstance(predicted, tuple) else (predicted,):
        assert np.isfinite(np.asarray(part, dtype=float)).all()


@pytest.mark.parametrize(("loss", "profile", "framework"), EMBEDDINGS)
def test_embeddings_are_learned(loss: Loss, profile: Profile, framework: Framework) -> None:
    names = run(loss, profile, framework)
    batch = names["draw"](64) if "draw" in names else (names["X"], names["y"])
    assert_falls(steps_of(names, framework, *tensors(framework, *batch)))
    embedded = names["predict"](tensors(framework, X)[0])
    assert_finite(embedded)
    assert embedded.shape == (ROWS, names["units"])


def game_steps(names: dict[str, Any], framework: Framework, player: str) -> list[float]:
    """Return the loss of each step of one player on one draw, while the other stands still."""
    if framework is not Framework.JAX:
        values = []
        for _ in range(STEPS):
            seed(framework)
            values.append(names[f"{player}_step"](names["X"] if player == "critic" else ROWS))
        return values
    import jax

    other = "generator" if player == "critic" else "critic"
    given = (names[player], names[f"{player}_optimizer"], names[other])
    seen = names["X"] if player == "critic" else ROWS
    return [float(names[f"{player}_step"](*given, seen, jax.random.key(0))) for _ in range(STEPS)]


@pytest.mark.parametrize("player", ["critic", "generator"])
@pytest.mark.parametrize(("loss", "profile", "framework"), GAMES)
def test_each_player_gains_while_the_other_stands_still(
    loss: Loss, profile: Profile, framework: Framework, player: str
) -> None:
    names = run(loss, profile, framework)
    assert_falls(game_steps(names, framework, player))


@pytest.mark.parametrize(("loss", "profile", "framework"), GAMES)
def test_players_take_turns_and_rows_are_made(
    loss: Loss, profile: Profile, framework: Framework
) -> None:
    names = run(loss, profile, framework)
    key: tuple[Any, ...] = ()
    if framework is Framework.JAX:
        import jax

        key = (jax.random.key(1),)
    before = np.asarray(names["predict"](ROWS, *key))
    assert np.isfinite([float(one) for one in names["step"](names["X"], *key)]).all()
    made = np.asarray(names["predict"](ROWS, *key))
    assert made.shape == X.shape
    assert not np.array_equal(before, made)


@pytest.mark.parametrize(("loss", "profile", "framework"), SEVERAL)
def test_several_tasks_are_learned_together(
    loss: Loss, profile: Profile, framework: Framework
) -> None:
    names = run(loss, profile, framework)
    assert_falls(several_steps(names, framework))
    amount, label = (np.asarray(one, dtype=float) for one in names["predict"](names["X"]))
    assert amount.shape == (ROWS, 1)
    assert abs(amount.mean() - 100.0) < 10.0
    np.testing.assert_allclose(label.sum(axis=1), 1.0, rtol=1e-5)


def several_steps(names: dict[str, Any], framework: Framework) -> list[float]:
    batch = (names["X"], names["amount"], names["label"])
    if framework is Framework.KERAS and "step" not in names:
        fitted = names["model"].fit(batch, epochs=STEPS, batch_size=ROWS, verbose=0)
        return list(fitted.history["loss"])
    first: tuple[Any, ...] = ()
    if framework is Framework.JAX:
        order = ("weighted", "model", "weights", "optimizer", "weight_optimizer")
        known = order[:1] + order[3:4] if "weighted" in names else order[1:]
        first = tuple(names[one] for one in known)
    return [float(names["step"](*first, *batch)) for _ in range(STEPS)]


@pytest.mark.parametrize(("loss", "profile", "framework"), ATTACKS)
def test_attacked_inputs_are_learned(loss: Loss, profile: Profile, framework: Framework) -> None:
    names = run(loss, profile, framework)
    key: tuple[Any, ...] = ()
    if framework is Framework.JAX:
        import jax

        key = (jax.random.key(0),)
    assert_falls(steps_of(names, framework, names["X"], names["y"], *key))
    probability, label = names["predict"](names["X"])
    assert_finite((probability, label))
    np.testing.assert_allclose(np.asarray(probability).sum(axis=1), 1.0, rtol=1e-5)


@pytest.mark.parametrize(("loss", "profile", "framework"), SEQUENCES)
def test_sequences_are_learned(loss: Loss, profile: Profile, framework: Framework) -> None:
    names = run(loss, profile, framework)
    x = names["x"] if "x" in names else tensors(framework, FRAMES)[0]
    assert_falls(steps_of(names, framework, x, names["y"]))
    if "x" in names:
        probability, token = names["predict"](x)
        assert_finite(probability)
        assert token.shape == (ROWS, 6)
        return
    read = names["predict"](x)
    assert len(read) == ROWS
    assert {label for row in read for label in row} <= {"the", "cat", "sat", "on", "a", "mat"}


@pytest.mark.parametrize(("loss", "profile", "framework"), RANKINGS)
def test_rows_are_put_in_order(loss: Loss, profile: Profile, framework: Framework) -> None:
    names = run(loss, profile, framework)
    assert (np.diff(names["query"]) >= 0).all()
    if framework in NETWORKS:
        # The weights of LambdaRank jump as rows change places: single steps may raise its value.
        steps = 30 if loss.id == "lambdarank" else STEPS
        assert_falls(steps_of(names, framework, names["X"], names["y"], steps=steps))
        score, order = names["predict"](names["X"])
        ordered = np.asarray(score).reshape(-1)[np.asarray(order)]
        assert (np.diff(ordered) <= 0).all()
        return
    score, order = names["score"], names["order"]
    assert_finite(score)
    assert (np.diff(names["query"][order]) == np.diff(names["query"])).all()
    better = score[names["y"] == 3].mean() - score[names["y"] == 0].mean()
    assert better > 0.0


@pytest.mark.parametrize(("loss", "profile", "framework"), SEQUENCES)
def test_padding_is_no_target(loss: Loss, profile: Profile, framework: Framework) -> None:
    names = run(loss, profile, framework)
    lengths = [len(text.split()) for text in TEXTS]
    codes = np.asarray(names["y"])
    assert ((codes > 0).sum(axis=1) == lengths).all()


@pytest.mark.parametrize(
    ("loss", "profile", "framework"),
    [*EMBEDDINGS, *GAMES, *SEVERAL, *ATTACKS, *SEQUENCES, *RANKINGS],
)
def test_our_own_checks_find_nothing_in_it(
    loss: Loss, profile: Profile, framework: Framework, tmp_path: Path
) -> None:
    file = tmp_path / "train.py"
    file.write_text(code_for(loss, profile, framework), encoding="utf-8")
    assert losspick.check(file) == []
