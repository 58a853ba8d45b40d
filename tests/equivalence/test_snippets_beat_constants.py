"""What the first loss's code learns from telling features costs less than the constant it names."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spelled import needed

import losspick
from losspick.advising.eligibility import Presented
from losspick.advising.links import predicted
from losspick.advising.load import load_rules
from losspick.advising.presenting import presented
from losspick.advising.run import advise
from losspick.advising.shown import Shown, show
from losspick.core.goal import Goal
from losspick.core.loss import Grade, Units
from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Framework, Kind
from losspick.losses import catalogue

os.environ.setdefault("KERAS_BACKEND", "torch")
# Models this small take longer where threads wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

#: Steps on all rows at once. A head that starts at the best constant has to leave it by then.
ROWS, FEATURES, STEPS = 600, 16, 300

#: Of what a constant costs, where nothing is the least possible, so much may be left.
LEFT = 0.85
#: Kinds whose targets are no sure labels: the best predictions of them cost their entropy.
SHARES = (Kind.PROPORTION, Kind.SOFT_LABEL)
#: Those that take long for each loss; of the others, all losses that any metric puts first are run.
SLOW = (Framework.CATBOOST, Framework.KERAS, Framework.JAX, Framework.LIGHTGBM)

PACKAGES = {
    Framework.TORCH: ("torch",),
    Framework.KERAS: ("keras", "torch"),
    Framework.JAX: ("flax", "optax", "jax"),
    Framework.SKLEARN: ("sklearn",),
    Framework.XGBOOST: ("xgboost",),
    Framework.LIGHTGBM: ("lightgbm",),
    Framework.CATBOOST: ("catboost",),
}
NETWORKS = (Framework.TORCH, Framework.KERAS, Framework.JAX)
BOOK = load_rules()
DRAW = np.random.default_rng(11)
X = DRAW.normal(size=(ROWS, FEATURES)).astype("float32")
#: What the features tell, with standard deviation 1, and what they don't.
SIGNAL = (X[:, :3] @ np.array([0.6, 0.6, 0.5]) / np.sqrt(0.97)).astype(float)
NOISE = DRAW.normal(size=ROWS)
CHANCE = DRAW.random(ROWS)


def _cut(*levels: str) -> list[str]:
    edges = np.quantile(SIGNAL, np.linspace(0.0, 1.0, len(levels) + 1)[1:-1])
    return [levels[k] for k in np.searchsorted(edges, SIGNAL + 0.2 * NOISE)]


def _tables() -> dict[str, dict[str, Any]]:
    """Return the columns of a target of each common kind, all told by the features."""
    means = np.exp(1.0 + 0.8 * SIGNAL)
    shape = 4.0
    shares = np.exp(np.stack([SIGNAL, X[:, 4], 0.2 * NOISE], axis=1))
    shares /= shares.sum(axis=1, keepdims=True)
    times = np.exp(3.0 - 0.8 * SIGNAL) * DRAW.weibull(2.0, ROWS)
    return {
        "number": {"y": 2.0 * SIGNAL + 0.5 * NOISE},
        "far": {"y": 5e3 + 900.0 * SIGNAL + 200.0 * NOISE},
        "price": {"y": np.exp(7.8 + 1.0 * SIGNAL + 0.2 * NOISE).round(2)},
        "cost": {"y": np.exp(13.4 + 1.1 * SIGNAL + 0.2 * NOISE).round(2)},
        "skewed": {"y": np.exp(2.9 + 0.4 * SIGNAL + 0.1 * NOISE).round(3)},
        "heavy": {"y": 3.0 * SIGNAL + 0.3 * DRAW.standard_t(1.5, ROWS)},
        "count": {"y": DRAW.poisson(means)},
        "spread": {"y": DRAW.negative_binomial(shape, shape / (shape + means))},
        "zeros": {"y": np.where(CHANCE < 0.4, 0, DRAW.poisson(4.0 * means))},
        "claims": {"y": np.where(CHANCE < 0.4, 0.0, means * DRAW.gamma(4.0, 25.0, ROWS)).round(2)},
        "fraction": {"y": 1.0 / (1.0 + np.exp(-SIGNAL - 0.3 * NOISE))},
        "binary": {"y": np.where(SIGNAL + 0.2 * NOISE > 0.5, "yes", "no")},
        "rare": {"y": np.where(SIGNAL + 0.2 * NOISE > 1.6, "yes", "no")},
        "classes": {"y": np.array(_cut("oak", "ash", "yew"))},
        "ordinal": {"y": np.array(_cut("low", "medium", "high"))},
        "angle": {"y": (np.degrees(0.5 * SIGNAL + 0.2 * NOISE) % 360.0).round(1)},
        "several": {"a": SIGNAL + 0.2 * NOISE, "b": 3.0 * X[:, 4] + 0.2 * NOISE},
        "labels": {f"tag_{k}": (X[:, k] + 0.2 * NOISE > 0.5).astype(int) for k in range(3)},
        "shares": {f"share_{k}": shares[:, k] for k in range(3)},
        "survival": {"time": times.round(3) + 0.01, "event": (CHANCE < 0.7).astype(int)},
    }


TABLES = _tables()
KINDS = {
    "far": "continuous",
    "price": "positive_continuous",
    "cost": "positive_continuous",
    "skewed": "positive_continuous",
    "count": "count",
    "spread": "count",
    "zeros": "zero_inflated",
    "claims": "zero_inflated",
    "fraction": "proportion",
    "ordinal": "ordinal",
    "angle": "circular",
    "several": "multi_target",
    "labels": "multilabel",
    "shares": "soft_label",
    "survival": "survival",
}


@functools.cache
def profile_of(name: str) -> Profile:
    columns = {key: list(values.tolist()) for key, values in TABLES[name].items()}
    return losspick.profile(columns, list(columns), kind=KINDS.get(name))


def firsts(profile: Profile, framework: Framework) -> Iterator[Recommendation]:
    """Yield a recommendation for each loss that comes first under some metric, once."""
    seen = set()
    judging = [m.id for m in BOOK.metrics if profile.task in m.tasks and not m.level]
    for metric in (None, *(() if framework in SLOW else judging)):
        answer = advise(profile, Goal(metric=metric, framework=framework), BOOK)
        first = answer.ranking[0].loss if answer.ranking else None
        if first not in seen and any(s.framework is framework for s in answer.snippets):
            seen.add(first)
            yield answer


def trained(code: str, framework: Framework, name: str) -> tuple[list[float], dict[str, Any]]:
    """Run the code as it stands and train; return the losses of the steps, and all names."""
    columns = [values.tolist() for values in TABLES[name].values()]
    target = columns[0] if len(columns) == 1 else list(map(list, zip(*columns, strict=True)))
    # Trees take any number of columns, and less time for few.
    x = X if framework in NETWORKS else X[:, :6]
    space: dict[str, Any] = {"X": x, "target": target, "__name__": "snippet"}
    if framework is Framework.TORCH:
        import torch

        torch.manual_seed(0)
        space["X"] = torch.from_numpy(X)
    if framework is Framework.KERAS:
        import keras

        keras.utils.set_random_seed(0)
    exec(compile(code, "snippet.py", "exec"), space)
    if framework is Framework.KERAS:
        fitted = space["model"].fit(
            space["X"], space["y"], epochs=STEPS, batch_size=ROWS, verbose=0, shuffle=False
        )
        return fitted.history["loss"], space
    if framework not in NETWORKS:
        return [], space
    first = (space["model"], space["optimizer"]) if framework is Framework.JAX else ()
    return [float(space["step"](*first, space["X"], space["y"])) for _ in range(STEPS)], space


def cost_of(space: dict[str, Any], shown: Shown, profile: Profile, name: str) -> float | None:
    """Return the mean loss of an estimator's predictions, None where it gives labels only."""
    loss, form = shown.loss, shown.loss.form
    if "probability" in space and loss.units is not Units.PER_TARGET:
        meant = np.asarray(space["probability"])
    elif "probability" in space or "prediction" in space:
        meant = np.asarray(space.get("probability", space.get("prediction")))
    else:
        return None
    if profile.kind is Kind.SURVIVAL:
        return None
    y = space["y"]
    if profile.kind not in (Kind.BINARY, Kind.MULTICLASS, Kind.ORDINAL, Kind.MULTILABEL):
        y = np.stack(list(TABLES[name].values()), axis=-1)
        y = y[:, 0] if y.shape[1] == 1 else y
    y, meant = np.asarray(y, dtype=float), meant.astype(float)
    parameters = {
        p.name: np.array(p.value) if isinstance(p.value, tuple) else p.value
        for p in shown.parameters
    }
    pairs = [(y, meant)]
    if y.ndim == 2 and loss.units is Units.PER_TARGET:
        pairs = [(y[:, k], meant[:, k]) for k in range(y.shape[1])]
    least = 0.0 if form.accepts.values.low == 0.0 else -np.inf
    costs = [loss.value(a, predicted(form, np.maximum(b, least)), **parameters) for a, b in pairs]
    return float(np.mean(costs))


def shown_first(answer: Recommendation, framework: Framework) -> Shown:
    loss = catalogue()[answer.ranking[0].loss]
    targets = presented(answer.profile, loss)
    assert targets is not None
    entry = Presented(loss, targets)
    return show(entry, answer.profile, answer.goal, loss.spelled_in(framework)[0])


def verdict(answer: Recommendation, framework: Framework, name: str) -> str | None:
    """Return what is wrong with the first loss's code, None where it beats the constant.

    A network whose target is to be standardised first, as its notes say, is left out.
    """
    asked = any(note.startswith("Standardise the target") for note in answer.notes)
    if framework in NETWORKS and asked:
        return None
    shown = shown_first(answer, framework)
    code = next(s.code for s in answer.snippets if s.framework is framework)
    losses, space = trained(code, framework, name)
    sanity = answer.sanity
    reached = np.mean(losses[-3:]) if losses else cost_of(space, shown, answer.profile, name)
    if reached is None:
        return None
    printed = sanity.best_constant_loss if sanity else None
    bar = printed if not losses or shown.spelling.grade is Grade.VALUE else losses[0]
    if bar is None:
        bar = losses[0] if losses else None
    told = f"{shown.loss.id}: {bar} -> {reached}"
    if bar is None:
        return None
    least_is_zero = shown.loss.noise is None and answer.profile.kind not in SHARES
    good = reached < (LEFT * bar if least_is_zero and bar > 0 else bar)
    return None if good else told


@pytest.mark.parametrize("framework", PACKAGES, ids=str)
@pytest.mark.parametrize("name", TABLES)
def test_the_first_losses_code_beats_the_constant(
    name: str, framework: Framework, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed(*PACKAGES[framework])
    monkeypatch.chdir(tmp_path)  # CatBoost leaves a folder behind
    answers = list(firsts(profile_of(name), framework))
    faults = [found for one in answers if (found := verdict(one, framework, name))]
    assert not faults
