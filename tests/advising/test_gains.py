"""What trainings on other data lead one to expect, told with its uncertainty or not at all."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from made_profiles import classes, numbers

from losspick.advising.gains import MEASURED, measured_gains
from losspick.advising.lint import lint_folder
from losspick.advising.load import EVIDENCE, load_rules, rule_files, rules_folder
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Framework, Kind, Need
from losspick.losses import catalogue
from losspick.reporting.gain_words import gain_words

BOOK = load_rules()
RARE = classes(Kind.BINARY, [900, 100])
EVEN = classes(Kind.BINARY, [520, 480])
PLAIN = numbers(Kind.CONTINUOUS, [float(i % 97) - 40.0 for i in range(500)])


def _advised(profile: Profile, **goal: object) -> Recommendation:
    return advise(profile, Goal(**goal), BOOK)  # type: ignore[arg-type]


def test_every_group_is_of_known_losses_and_metrics_with_numbers_that_fit() -> None:
    known = {metric.id for metric in BOOK.metrics}
    assert measured_gains()
    for group in measured_gains():
        assert set(group.metrics) <= known
        assert {group.over, *group.gains} <= set(catalogue())
        for one in (*group.gains.values(), *filter(None, [group.with_step])):
            assert one.low <= one.mean <= one.high
            assert one.data_sets >= 6
            assert 0 <= one.better_on <= one.data_sets


def test_the_first_loss_and_the_step_are_told_with_interval_and_number_of_data_sets() -> None:
    told = _advised(RARE, metric="f1")
    first, step = told.expected_gains
    assert (first.loss, first.over, first.with_step) == ("dice", "bce", False)
    assert (step.loss, step.with_step) == ("bce", True)
    said, after = gain_words(told)
    assert said.startswith("Expected gain over the default (bce) +")
    assert f"from {first.data_sets} data sets" in said
    assert after.startswith("The step afterwards with the default (bce): +")


def test_where_the_default_leads_the_next_is_told_and_level_ones_are_said_to_be() -> None:
    told = _advised(RARE, metric="roc_auc")
    (gain,) = told.expected_gains
    assert gain.level
    assert gain.low <= 0.0 <= gain.high
    assert "either will do" in next(gain_words(told))
    (worse,) = _advised(EVEN, metric="log_loss").expected_gains
    assert (worse.loss, worse.level) == ("mse", False)
    assert worse.high < 0.0
    (clear,) = _advised(RARE, metric="brier").expected_gains
    assert (clear.loss, clear.over) == ("mse", "bce")


@pytest.mark.parametrize(
    ("profile", "goal"),
    [
        (RARE, {}),
        (EVEN, {"metric": "fbeta"}),
        (RARE, {"metric": "f1", "framework": Framework.XGBOOST}),
        (replace(PLAIN, kind=Kind.MULTI_TARGET, target=("a", "b")), {"metric": "rmse"}),
        (PLAIN, {"metric": "crps"}),
    ],
    ids=["no metric", "F-beta", "trees", "several columns", "metric not measured"],
)
def test_nothing_is_told_where_nothing_was_measured(
    profile: Profile, goal: dict[str, object]
) -> None:
    assert _advised(profile, **goal).expected_gains == ()


def test_even_classes_are_told_what_was_measured_on_even_ones() -> None:
    (even, _), (rare, _) = (_advised(one, metric="f1").expected_gains for one in (EVEN, RARE))
    assert (even.loss, rare.loss) == ("weighted_bce", "dice")
    assert even.mean < rare.mean
    assert even.data_sets < rare.data_sets


def test_metrics_that_differ_by_a_constant_share_their_gains() -> None:
    by_mae, by_wape = (_advised(PLAIN, metric=metric).expected_gains for metric in ("mae", "wape"))
    assert [replace(one, metric="mae") for one in by_wape] == list(by_mae) != []


def test_the_file_of_gains_is_taken_for_no_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(rules_folder().parent)
    assert EVIDENCE not in {path.name for path in rule_files(Path(rules_folder().name))}
    assert lint_folder(Path(rules_folder().name)) == ()


def test_a_copy_of_the_shipped_rules_has_no_fault(tmp_path: Path) -> None:
    copied = shutil.copytree(rules_folder(), tmp_path / "rules")
    assert (copied / EVIDENCE).is_file()
    assert lint_folder(copied) == ()


def test_a_wish_for_labels_gives_way_to_what_was_measured_by_the_metric() -> None:
    wished = _advised(RARE, metric="roc_auc", needs=(Need.LABELS,))
    assert wished.ranking[0].loss == "bce"
    told = [reason for reason in wished.ranking[0].reasons if reason.rule == MEASURED]
    assert len(told) == 1
    assert "90 % interval" in told[0].why
    assert told[0].references
    assert _advised(RARE, needs=(Need.LABELS,)).ranking[0].loss != "bce"


def test_a_wish_that_the_default_does_not_serve_stands() -> None:
    found = _advised(PLAIN, metric="rmse", needs=(Need.INTERVALS,))
    assert found.ranking[0].loss != "mse"
    assert all(reason.rule != MEASURED for one in found.ranking for reason in one.reasons)


def test_what_is_first_was_not_measured_to_lose() -> None:
    """Unless the user has wished for it."""
    for profile in (RARE, EVEN, PLAIN):
        for metric in BOOK.metrics:
            if profile.task not in metric.tasks:
                continue
            found = _advised(profile, metric=metric.id)
            for gain in found.expected_gains:
                assert gain.loss != found.ranking[0].loss or gain.with_step or gain.mean > 0.0, (
                    metric.id
                )
