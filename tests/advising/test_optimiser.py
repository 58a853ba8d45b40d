"""What the first loss asks of the optimiser, from the slopes that it has on this target."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from made_profiles import classes, numbers

from losspick.advising.eligibility import Presented, presented
from losspick.advising.load import load_rules
from losspick.advising.optimiser import slopes
from losspick.advising.run import advise
from losspick.advising.shown import show
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.core.rule import Fact
from losspick.core.vocabulary import Framework, Kind
from losspick.errors import RuleError
from losspick.losses import catalogue
from losspick.reporting.ranking_screen import MOST_ADVICE

BOOK = load_rules()
DRAW = random.Random(3)
EVEN = numbers(Kind.CONTINUOUS, [DRAW.gauss(20.0, 5.0) for _ in range(2000)])
HEAVY = replace(
    numbers(Kind.CONTINUOUS, [DRAW.gauss(0.0, 1.0) for _ in range(2000)] + [400.0, -500.0]),
    kurtosis=900.0,
)
RARE = classes(Kind.BINARY, [900, 100])
LEVELS = classes(Kind.ORDINAL, [300, 280, 220, 200])


def _slopes(loss: str, profile: Profile) -> dict[str, Fact]:
    targets = presented(profile, catalogue()[loss])
    assert targets is not None
    return slopes(show(Presented(catalogue()[loss], targets), profile, Goal()), profile)


def _rules(told: Recommendation) -> list[str]:
    return [note.rule for note in told.optimiser]


def _advised(profile: Profile, metric: str, framework: Framework | None = None) -> Recommendation:
    return advise(profile, Goal(metric=metric, framework=framework), BOOK)


def test_gradients_are_those_on_a_standardised_target() -> None:
    assert _slopes("mse", EVEN)["gradient_ratio"] == pytest.approx(1.0, rel=0.01)
    assert _slopes("mae", EVEN)["gradient_ratio"] == pytest.approx(2.0, rel=0.01)
    scaled = numbers(Kind.CONTINUOUS, [1000.0 * value for value in EVEN.sample or ()])
    for loss in ("mse", "mae", "huber", "log_cosh"):
        small, large = (_slopes(loss, one)["gradient_ratio"] for one in (EVEN, scaled))
        if loss != "log_cosh" or small is not None:
            assert small == pytest.approx(large, rel=1e-6), loss


def test_logits_start_at_even_odds() -> None:
    assert _slopes("bce", RARE)["gradient_ratio"] == pytest.approx(1.0)
    assert "gradient_ratio" not in _slopes("dice", RARE)


@pytest.mark.parametrize(("loss", "constant"), [("mae", True), ("mse", False), ("huber", False)])
def test_a_gradient_of_one_size_is_known(loss: str, constant: bool) -> None:
    assert _slopes(loss, EVEN)["gradient_constant"] is constant


def test_what_each_loss_asks_for() -> None:
    assert _rules(_advised(HEAVY, "rmse")) == ["optimiser-clip"]
    assert _rules(_advised(EVEN, "rmse")) == []
    assert _rules(_advised(EVEN, "mae")) == ["optimiser-decay", "optimiser-rate-under-sgd"]
    assert _rules(_advised(RARE, "f1")) == ["optimiser-flat-start"]
    assert _rules(_advised(RARE, "log_loss")) == []
    assert _rules(_advised(LEVELS, "qwk")) == ["optimiser-thresholds"]


def test_the_advice_has_the_numbers_of_the_data_and_a_reason() -> None:
    (clip,) = _advised(HEAVY, "rmse").optimiser
    peak = _slopes("mse", HEAVY)["gradient_peak"]
    assert f"pull {peak:.0f} times" in clip.advice
    assert "kurtosis 900" in clip.why
    assert clip.references


def test_trees_get_no_advice_on_an_optimiser_that_they_do_not_have() -> None:
    assert _advised(EVEN, "mae", Framework.LIGHTGBM).optimiser == ()


def test_advice_takes_a_line_each_on_a_usual_screen() -> None:
    every = [
        _advised(one, m).optimiser for one, m in ((HEAVY, "rmse"), (EVEN, "mae"), (RARE, "f1"))
    ]
    assert MOST_ADVICE == 2
    assert all(len(note.advice) <= 68 for notes in every for note in notes)


def test_a_ranking_rule_cannot_ask_for_what_the_ranking_decides(tmp_path: Path) -> None:
    (tmp_path / "circle.toml").write_text(
        'id = "circle"\nwhy = "x"\nreferences = ["y"]\n[when]\nfirst_loss = "mse"\n'
        '[speaks]\nmae = 1.0\n[[example]]\nfacts = { first_loss = "mse" }\nfires = true\n'
        '[[example]]\nfacts = { first_loss = "mae" }\nfires = false\n',
        encoding="utf-8",
    )
    with pytest.raises(RuleError, match="known once the losses are ranked"):
        load_rules([tmp_path])


def test_a_rule_speaks_or_advises(tmp_path: Path) -> None:
    (tmp_path / "both.toml").write_text(
        'id = "both"\nwhy = "x"\nadvises = "z"\nreferences = ["y"]\n[when]\nrows = 1\n'
        "[speaks]\nmae = 1.0\n[[example]]\nfacts = { rows = 1 }\nfires = true\n"
        "[[example]]\nfacts = { rows = 2 }\nfires = false\n",
        encoding="utf-8",
    )
    with pytest.raises(RuleError, match="make it two"):
        load_rules([tmp_path])
