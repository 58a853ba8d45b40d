"""Masks and boxes get a ranking, labels, sanity values and parameters of their own."""

from __future__ import annotations

import math

import pytest
from made_profiles import classes, plain

from losspick.advising.eligibility import Presented, sort_out
from losspick.advising.labels import labels_for
from losspick.advising.load import load_rules
from losspick.advising.presenting import presented
from losspick.advising.run import advise
from losspick.advising.shown import show
from losspick.core.domains import TargetDomain
from losspick.core.goal import Costs, Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Labels, Recommendation
from losspick.core.vocabulary import Encoding, Framework, Kind, Need
from losspick.losses import catalogue

BOOK = load_rules()
BOXES = plain(Kind.BOXES, target=("xmin", "ymin", "xmax", "ymax"))


def masks(percent: float, encoding: Encoding = Encoding.RUN_LENGTHS) -> Profile:
    foreground = round(1000 * percent)
    return classes(Kind.MASK, [100_000 - foreground, foreground], encoding=encoding)


def advised(profile: Profile, **goal: object) -> Recommendation:
    return advise(profile, Goal(**goal), BOOK)  # type: ignore[arg-type]


def order(profile: Profile, **goal: object) -> list[str]:
    return [one.loss for one in advised(profile, **goal).ranking]


@pytest.mark.parametrize("percent", [4.0, 1.0, 0.1])
def test_small_foreground_is_for_overlap_and_weights(percent: float) -> None:
    ranking = order(masks(percent))
    assert ranking[0] == "dice_ce"
    assert set(ranking[1:5]) == {"tversky", "focal_tversky", "dice", "soft_iou"}
    assert ranking.index("bce") > ranking.index("weighted_bce")


def test_balanced_foreground_is_for_cross_entropy() -> None:
    ranking = order(masks(35.0))
    assert ranking[:2] == ["bce", "dice_ce"]
    assert ranking.index("tversky") > ranking.index("dice")


def test_tiny_foreground_gains_the_focal_form() -> None:
    small, tiny = advised(masks(2.0)), advised(masks(0.1))
    share = [{c.loss: c.score for c in one.ranking} for one in (small, tiny)]
    assert share[1]["focal_tversky"] > share[0]["focal_tversky"]
    assert share[1]["bce"] < share[0]["bce"]


@pytest.mark.parametrize(
    ("goal", "first"),
    [
        ({"metric": "iou"}, "dice_ce"),
        ({"metric": "DSC"}, "dice_ce"),
        ({"metric": "accuracy"}, "bce"),
        ({"metric": "hd95"}, "dice_ce"),
        ({"needs": (Need.PROBABILITIES,)}, "bce"),
        ({"costs": Costs(9.0, 1.0)}, "tversky"),
    ],
)
def test_the_goal_leads_for_masks(goal: dict[str, object], first: str) -> None:
    assert order(masks(2.0), **goal)[0] == first


def test_boxes_are_for_the_iou_family_with_smooth_l1_as_the_classic() -> None:
    for goal in ({}, {"metric": "mAP"}, {"metric": "iou"}):
        ranking = order(BOXES, **goal)
        assert ranking[0] == "ciou"
        assert set(ranking[1:3]) == {"giou", "diou"}
        assert ranking[3] == "smooth_l1"


def test_neither_is_for_losses_of_single_numbers_or_classes() -> None:
    for profile in (BOXES, masks(10.0)):
        _, refused = sort_out(profile, Goal(), catalogue())
        reasons = {one.loss: one.why for one in refused}
        assert "huber" in reasons
        assert "hinge" in reasons
    assert reasons["categorical_ce"].endswith("the target is a mask of one class")
    assert "boundary" not in reasons


def _labels(name: str, profile: Profile, framework: Framework) -> Labels:
    loss = catalogue()[name]
    targets = presented(profile, loss)
    assert targets is not None
    return labels_for(show(Presented(loss, targets), profile, Goal(framework=framework)), profile)


def test_pictures_have_their_shape_in_every_framework() -> None:
    assert _labels("dice", masks(5.0), Framework.TORCH).shape == "(N, 1, H, W)"
    assert _labels("dice", masks(5.0), Framework.KERAS).shape == "(N, H, W, 1)"
    assert _labels("bce", masks(5.0), Framework.JAX).shape == "(N, H, W, 1)"
    assert _labels("smooth_l1", BOXES, Framework.TORCH).shape == "(N, 4)"
    assert _labels("ciou", BOXES, Framework.JAX).shape == "(N, 4)"


def test_the_boundary_loss_is_given_distances() -> None:
    assert presented(masks(5.0), catalogue()["boundary"]) is TargetDomain.DISTANCE_MAP
    steps = " ".join(_labels("boundary", masks(5.0), Framework.TORCH).steps)
    assert "distance_transform_edt" in steps
    assert "runs" in steps


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (("xmin", "ymin", "xmax", "ymax"), "keep them"),
        (("x", "y", "w", "h"), "x2 = x + width"),
        (("cx", "cy", "w", "h"), "x1 = cx - width / 2"),
        (("a", "b", "c", "d"), "x1 < x2"),
    ],
)
def test_steps_tell_how_corners_come_about(target: tuple[str, ...], said: str) -> None:
    profile = plain(Kind.BOXES, target=target)
    assert said in _labels("ciou", profile, Framework.TORCH).steps[0]


def test_boxes_have_four_outputs_whatever_the_loss() -> None:
    assert {one.units for one in advised(BOXES).ranking} == {4}


def test_masks_have_the_sanity_values_of_their_pixels() -> None:
    found = advised(masks(35.0)).sanity
    assert found is not None
    assert found.best_constant == pytest.approx((0.35,))
    assert advised(masks(5.0, Encoding.PATHS)).sanity is not None
    assert advised(plain(Kind.MASK)).sanity is None
    assert advised(BOXES).sanity is None


def test_no_output_starts_saturated() -> None:
    found = advised(masks(2.0), costs=Costs(9.0, 1.0)).sanity
    assert found is not None
    assert found.loss == "tversky"
    assert found.best_constant == pytest.approx((1.0,))
    assert found.bias == ()


def test_dice_with_cross_entropy_starts_at_the_share_of_the_foreground() -> None:
    found = advised(masks(20.0)).sanity
    assert found is not None
    assert found.loss == "dice_ce"
    assert found.bias == pytest.approx((math.log(0.2 / 0.8),))
    assert found.biased_loss == pytest.approx(_dice_ce_of_constant(0.2, 0.2), rel=1e-3)


def _dice_ce_of_constant(p: float, share: float) -> float:
    dice = 1.0 - 2.0 * p * share / (p + share)
    return dice - share * math.log(p) - (1.0 - share) * math.log(1.0 - p)


def test_a_rare_foreground_is_not_lost_among_the_pixels_of_the_example() -> None:
    found = advised(classes(Kind.MASK, [99_990, 10])).sanity
    assert found is not None
    assert found.best_constant_loss < 1.01
    assert 0.0001 < found.best_constant[0] < 0.0003


def test_an_unknown_share_is_told() -> None:
    assert any("not known" in note for note in advised(plain(Kind.MASK)).notes)
    assert not any("not known" in note for note in advised(masks(5.0)).notes)
    assert any("matched" in note for note in advised(BOXES).notes)
