from __future__ import annotations

import math
import random
import statistics
from array import array
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from made_profiles import classes, numbers

from losspick.advising.bench import bench_for
from losspick.advising.eligibility import Presented
from losspick.advising.links import after
from losspick.advising.presenting import presented
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show
from losspick.core.domains import TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import Loss
from losspick.core.numbers import number
from losspick.core.profile import ClassCount, Profile, Quantile
from losspick.core.recommendation import Sanity
from losspick.core.vocabulary import Encoding, Framework, Functional, Kind
from losspick.losses import catalogue

DRAW = random.Random(7)
NORMAL = [DRAW.gauss(50.0, 10.0) for _ in range(999)]
COUNTS = [float(DRAW.choice([0, 0, 1, 2, 5, 9])) for _ in range(500)]
SHARES = [DRAW.random() for _ in range(300)]
CONTINUOUS = numbers(Kind.CONTINUOUS, NORMAL)


def _sanity(loss: str, profile: Profile, framework: Framework | None = None) -> Sanity:
    found = _any_sanity(catalogue()[loss], profile, framework)
    assert found is not None
    return found


def _any_sanity(loss: Loss, profile: Profile, framework: Framework | None = None) -> Sanity | None:
    targets = presented(profile, loss)
    assert targets is not None
    goal = Goal(framework=framework)
    return sanity_for(show(Presented(loss, targets), profile, goal), profile)


def _entropy(shares: list[float]) -> float:
    return -sum(p * math.log(p) for p in shares if p)


def test_squared_error_is_lowest_at_the_mean_with_the_variance() -> None:
    sanity = _sanity("mse", CONTINUOUS)
    assert sanity.best_constant == pytest.approx((statistics.fmean(NORMAL),), rel=1e-9)
    assert sanity.best_constant_loss == pytest.approx(statistics.pvariance(NORMAL))
    assert sanity.initial_loss == pytest.approx(statistics.fmean(v * v for v in NORMAL))
    assert sanity.bias == sanity.best_constant


def test_absolute_error_is_lowest_at_the_median() -> None:
    sanity = _sanity("mae", CONTINUOUS)
    median = statistics.median(NORMAL)
    assert sanity.best_constant == pytest.approx((median,), rel=1e-9)
    expected = statistics.fmean(abs(v - median) for v in NORMAL)
    assert sanity.best_constant_loss == pytest.approx(expected)


def test_squared_log_error_is_lowest_at_the_mean_of_logs() -> None:
    sanity = _sanity("msle", numbers(Kind.COUNT, COUNTS))
    logs = [math.log1p(v) for v in COUNTS]
    assert sanity.best_constant == pytest.approx((math.expm1(statistics.fmean(logs)),), rel=1e-7)
    assert sanity.best_constant_loss == pytest.approx(statistics.pvariance(logs))
    # Trained as the squared error of log(1 + y): the bias is that mean, and 0 means a value of 0.
    assert sanity.bias == pytest.approx((statistics.fmean(logs),), rel=1e-7)
    assert sanity.initial_loss == pytest.approx(statistics.fmean(x * x for x in logs))


def test_poisson_is_lowest_at_the_mean() -> None:
    sanity = _sanity("poisson", numbers(Kind.COUNT, COUNTS))
    mean = statistics.fmean(COUNTS)
    assert sanity.best_constant == pytest.approx((mean,), rel=1e-9)
    assert sanity.bias == pytest.approx((math.log(mean),))
    assert sanity.best_constant_loss == pytest.approx(mean - mean * math.log(mean))
    assert sanity.initial_loss == pytest.approx(1.0)


def test_binary_cross_entropy_is_the_entropy_of_the_shares() -> None:
    sanity = _sanity("bce", classes(Kind.BINARY, [970, 30]))
    assert sanity.best_constant == pytest.approx((0.03,))
    assert sanity.best_constant_loss == pytest.approx(_entropy([0.97, 0.03]))
    assert sanity.initial_loss == pytest.approx(math.log(2))
    assert sanity.bias == pytest.approx((math.log(0.03 / 0.97),))
    assert sanity.note.startswith("Exact for the counts of the 2 classes")


def test_balanced_weights_start_at_one_half() -> None:
    sanity = _sanity("weighted_bce", classes(Kind.BINARY, [970, 30]))
    assert sanity.best_constant == pytest.approx((0.5,))
    assert sanity.bias == pytest.approx((0.0,), abs=1e-9)


def test_hinge_is_lowest_at_the_commoner_label() -> None:
    sanity = _sanity("hinge", classes(Kind.BINARY, [60, 40]))
    assert sanity.best_constant == (-1.0,)
    assert sanity.best_constant_loss == pytest.approx(0.8)
    assert sanity.initial_loss == 1.0


@pytest.mark.parametrize("loss", ["sparse_categorical_ce", "categorical_ce"])
def test_cross_entropy_is_the_entropy_of_the_shares(loss: str) -> None:
    sanity = _sanity(loss, classes(Kind.MULTICLASS, [50, 30, 20]))
    assert sanity.best_constant == pytest.approx((0.5, 0.3, 0.2))
    assert sanity.best_constant_loss == pytest.approx(_entropy([0.5, 0.3, 0.2]))
    assert sanity.initial_loss == pytest.approx(math.log(3))
    assert np.exp(sanity.bias) / np.exp(sanity.bias).sum() == pytest.approx([0.5, 0.3, 0.2])


def test_divergence_from_one_hot_rows_is_their_cross_entropy() -> None:
    sanity = _sanity("kl_divergence", classes(Kind.ONE_HOT, [50, 30, 20]))
    assert sanity.best_constant_loss == pytest.approx(_entropy([0.5, 0.3, 0.2]))


def test_class_weights_even_the_classes_out() -> None:
    sanity = _sanity("class_weighted_ce", classes(Kind.MULTICLASS, [50, 30, 20]))
    assert sanity.best_constant == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=1e-6)
    assert sanity.best_constant_loss == pytest.approx(math.log(3))


def test_soft_labels_have_a_value_only_where_their_mean_gives_it() -> None:
    profile = classes(Kind.SOFT_LABEL, [50, 30, 20], encoding=Encoding.SHARES)
    sanity = _sanity("categorical_ce", profile)
    assert sanity.best_constant_loss == pytest.approx(_entropy([0.5, 0.3, 0.2]))
    assert _any_sanity(catalogue()["kl_divergence"], profile) is None


def test_labels_of_a_set_add_up_their_entropies() -> None:
    counts = [500.0, 100.0]
    profile = classes(
        Kind.MULTILABEL,
        [1, 1],
        classes=tuple(ClassCount(str(i), n, n / 1000) for i, n in enumerate(counts)),
    )
    sanity = _sanity("multilabel_bce", profile)
    per_label = [_entropy([0.5, 0.5]), _entropy([0.1, 0.9])]
    assert sanity.best_constant == pytest.approx((0.5, 0.1), abs=1e-6)
    assert sanity.best_constant_loss == pytest.approx(statistics.fmean(per_label))


def test_overlap_is_pooled_over_rows() -> None:
    sanity = _sanity("dice", classes(Kind.BINARY, [60, 40]))
    assert sanity.best_constant == pytest.approx((1.0,))
    assert sanity.best_constant_loss == pytest.approx(1.0 - 2.0 * 0.4 / 1.4, rel=1e-5)
    assert sanity.initial_loss == pytest.approx(1.0 - 0.4 / 0.9, rel=1e-5)


def test_fractions_have_the_cross_entropy_of_their_mean() -> None:
    sanity = _sanity("fractional_bce", numbers(Kind.PROPORTION, SHARES))
    mean = statistics.fmean(SHARES)
    assert sanity.best_constant == pytest.approx((mean,))
    assert sanity.best_constant_loss == pytest.approx(_entropy([mean, 1 - mean]))


def test_percentages_are_divided_by_100() -> None:
    sanity = _sanity("fractional_bce", numbers(Kind.PROPORTION, [100 * v for v in SHARES]))
    assert sanity.best_constant == pytest.approx((statistics.fmean(SHARES),))


def test_squared_error_of_labels_starts_from_a_sigmoid() -> None:
    sanity = _sanity("mse", classes(Kind.BINARY, [80, 20]))
    assert sanity.best_constant == pytest.approx((0.2,))
    assert sanity.best_constant_loss == pytest.approx(0.16)
    assert sanity.initial_loss == pytest.approx(0.25)
    assert sanity.bias == pytest.approx((math.log(0.25),))


def test_weighted_targets_follow_their_quantiles() -> None:
    grid = tuple(Quantile(i / 100, float(i)) for i in range(101))
    weighted = numbers(Kind.CONTINUOUS, NORMAL, weight="w", quantiles=grid)
    sanity = _sanity("mse", weighted)
    assert sanity.best_constant == pytest.approx((50.0,))
    assert sanity.note.startswith("Approximate, from the quantiles weighted by w")


def test_a_sample_says_so() -> None:
    sanity = _sanity("mse", numbers(Kind.CONTINUOUS, NORMAL, rows=1_000_000))
    assert "999 rows drawn evenly from 1,000,000" in sanity.note


def test_the_spelling_is_that_of_the_framework() -> None:
    assert _sanity("mse", CONTINUOUS, Framework.KERAS).spelling == "keras.losses.MeanSquaredError"
    # Keras spells the Poisson loss on means, torch on their logarithms: one bias starts both.
    profile = numbers(Kind.COUNT, COUNTS)
    assert _sanity("poisson", profile, Framework.KERAS).bias == pytest.approx(
        _sanity("poisson", profile, Framework.TORCH).bias
    )


def _profiles() -> list[Any]:
    made = {
        "number": CONTINUOUS,
        "positive": numbers(Kind.POSITIVE_CONTINUOUS, [abs(v) + 0.1 for v in NORMAL]),
        "count": numbers(Kind.COUNT, COUNTS),
        "fraction": numbers(Kind.PROPORTION, SHARES),
        "binary": classes(Kind.BINARY, [80, 20]),
        "multiclass": classes(Kind.MULTICLASS, [50, 30, 20]),
        "ordinal": classes(Kind.ORDINAL, [50, 30, 20]),
    }
    return [
        pytest.param(loss, profile, id=f"{loss.id}-{name}")
        for name, profile in made.items()
        for loss in catalogue().values()
        if profile.task in loss.tasks and presented(profile, loss) is not None
        if loss.id not in UNSEARCHED
    ]


#: Losses whose best constant is not looked for, and why.
UNSEARCHED = {
    "beta_nll": "training does not bring its value down",
    "evidential_nig": "many outputs cost the same",
    "crps_ensemble": "the best members are found together only",
}


@pytest.mark.parametrize("name", UNSEARCHED)
def test_no_sanity_value_is_better_than_a_wrong_one(name: str) -> None:
    profile = numbers(Kind.CONTINUOUS, [1.0, 2.5, 4.0, 7.0])
    assert _any_sanity(catalogue()[name], profile) is None


def test_only_what_starts_untrained_has_a_bias_and_a_loss_at_the_start() -> None:
    profile, loss = numbers(Kind.CONTINUOUS, [1.0, 2.5, 4.0, 7.0]), catalogue()["mse"]
    entry = Presented(loss, TargetDomain.REAL)
    by = {f: sanity_for(show(entry, profile, Goal(framework=f)), profile) for f in Framework}
    untrained = {f for f, one in by.items() if one and one.bias and one.initial_loss is not None}
    others = {f for f, one in by.items() if one and not one.bias and one.initial_loss is None}
    assert untrained == {Framework.TORCH, Framework.KERAS, Framework.JAX}
    assert untrained | others == set(Framework)


@pytest.mark.parametrize(("loss", "profile"), _profiles())
def test_the_best_constant_is_the_best_and_its_bias_gets_there(
    loss: Loss, profile: Profile
) -> None:
    sanity = _any_sanity(loss, profile)
    assert sanity is not None
    assert sanity.initial_loss is None or sanity.best_constant_loss <= sanity.initial_loss + 1e-9
    again = _any_sanity(loss, profile)
    assert again == sanity
    targets = presented(profile, loss)
    assert targets is not None
    shown = show(Presented(loss, targets), profile, Goal())
    if loss.elicits is Functional.OVERLAP:  # best where all is positive, where no gradient is left
        assert sanity.bias == ()
        return
    assert len(sanity.bias) == shown.units
    if shown.spelling.form == loss.form:
        bench = bench_for(shown, profile)
        assert bench is not None
        start = after(shown.activation.name, np.array(sanity.bias))
        assert bench.mean_loss(start) == pytest.approx(sanity.best_constant_loss, rel=1e-6)
        for nudge in (-0.05, 0.05):
            moved = after(shown.activation.name, np.array(sanity.bias) + nudge)
            assert not bench.mean_loss(moved) < sanity.best_constant_loss - 1e-9


def test_soft_labels_with_rows_give_every_loss_its_value() -> None:
    rows = [0.7, 0.2, 0.1, 0.1, 0.6, 0.3, 0.25, 0.25, 0.5]
    means = [sum(rows[k::3]) / 3 for k in range(3)]
    profile = replace(classes(Kind.SOFT_LABEL, [m * 3 for m in means]), sample=array("d", rows))
    sanity = _sanity("kl_divergence", profile)
    entropy = -sum(p * math.log(p) for p in rows) / 3
    assert sanity.best_constant == pytest.approx(means)
    cross = -sum(m * math.log(m) for m in means)
    assert sanity.best_constant_loss == pytest.approx(cross - entropy)
    assert sanity.initial_loss == pytest.approx(math.log(3) - entropy)


def test_the_best_constant_reads_like_the_mean_that_it_is() -> None:
    gears = [3.0] * 15 + [4.0] * 12 + [5.0] * 5
    sanity = _sanity("poisson", numbers(Kind.COUNT, gears))
    assert number(sanity.best_constant[0]) == number(statistics.fmean(gears)) == "3.688"
