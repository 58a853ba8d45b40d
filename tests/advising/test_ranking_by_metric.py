"""What the measured evidence asks of single metrics, argued in the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_profiles import classes, numbers

from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.vocabulary import Framework, Kind, Need

BOOK = load_rules()
RARE = classes(Kind.BINARY, [900, 100])
EVEN = classes(Kind.BINARY, [520, 480])
SKEWED = replace(
    numbers(Kind.POSITIVE_CONTINUOUS, [1.5**i for i in range(20)] * 40),
    skew=3.0,
    negative_share=0.0,
    zero_share=0.0,
)
LEVELS = classes(Kind.ORDINAL, [300, 280, 220, 200])
ONE_LEVEL = classes(Kind.ORDINAL, [800, 120, 60, 20])

FIRST = [
    ("f1, rare", RARE, "f1", "dice"),
    ("f1, even", EVEN, "f1", "weighted_bce"),
    ("mcc, rare", RARE, "mcc", "dice"),
    ("mcc, even", EVEN, "mcc", "bce"),
    ("roc_auc, rare", RARE, "roc_auc", "bce"),
    ("log_loss, rare", RARE, "log_loss", "bce"),
    ("medae, skewed", SKEWED, "medae", "msle"),
    ("mae, skewed", SKEWED, "mae", "mae"),
    ("rmse, skewed", SKEWED, "rmse", "mse"),
    ("levels", LEVELS, "macro_mae_rank", "mae"),
    ("one level", ONE_LEVEL, "macro_mae_rank", "class_weighted_ce"),
    ("rank error", ONE_LEVEL, "mae_rank", "corn"),
    ("accuracy of levels", LEVELS, "accuracy", "emd_squared"),
    ("macro_f1", classes(Kind.MULTICLASS, [700, 200, 100]), "macro_f1", "label_smoothing_ce"),
]


@pytest.mark.parametrize(
    ("profile", "metric", "loss"), [case[1:] for case in FIRST], ids=[case[0] for case in FIRST]
)
def test_the_first_loss_by_metric(profile: Profile, metric: str, loss: str) -> None:
    assert advise(profile, Goal(metric=metric), BOOK).ranking[0].loss == loss


@pytest.mark.parametrize(
    ("metric", "loss", "said"),
    [
        ("mae", "quantile", "add a third fit, at 0.5"),
        ("rmsle", "quantile", "train the loss that it asks for beside"),
        ("mape", "mape", "gives no interval: fit the quantiles 0.05 and 0.95"),
        ("rmse", "gaussian_nll", "gives a distribution for each row"),
    ],
)
def test_intervals_and_the_value_that_a_metric_judges_are_both_served(
    metric: str, loss: str, said: str
) -> None:
    told = advise(SKEWED, Goal(metric=metric, needs=(Need.INTERVALS,)), BOOK)
    assert told.ranking[0].loss == loss
    assert any(said in note for note in told.notes)


@pytest.mark.parametrize("framework", [Framework.TORCH, Framework.KERAS])
def test_overlap_starts_with_no_bias_that_saturates(framework: Framework) -> None:
    told = advise(RARE, Goal(metric="f1", framework=framework), BOOK)
    assert told.ranking[0].loss == "dice"
    assert told.sanity is not None
    assert told.sanity.bias == ()
    assert "bias" not in told.snippets[0].code


def test_softer_weights_are_named_where_inverse_shares_are_extreme() -> None:
    def notes(rows: list[int]) -> str:
        profile = classes(Kind.BINARY, rows)
        return " ".join(advise(profile, Goal(metric="balanced_accuracy"), BOOK).notes)

    said = (1 - 0.999**4900) / (1 - 0.999**100)
    assert f"{said:.3g} times the commonest instead of 49 times" in notes([4900, 100])
    assert "Softer" not in notes([600, 400])
