"""What decides for F1, MCC, recall, macro F1: which class is positive, what features tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_profiles import classes

from losspick.advising.facts import facts
from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Goal
from losspick.core.profile import ClassCount, Profile
from losspick.core.vocabulary import Kind

BOOK = load_rules()
EVEN = classes(Kind.BINARY, [550, 450])
THREE = classes(Kind.MULTICLASS, [600, 300, 100])


def two(negative: str, positive: str, share: float) -> Profile:
    rows = 1000
    counts = (1.0 - share) * rows, share * rows
    labels = (negative, positive)
    told = tuple(ClassCount(a, n, n / rows) for a, n in zip(labels, counts, strict=True))
    low, high = min(counts), max(counts)
    return replace(EVEN, classes=told, minority_share=low / rows, imbalance_ratio=high / low)


def first(profile: Profile, metric: str) -> str:
    return advise(profile, Goal(metric=metric), BOOK).ranking[0].loss


@pytest.mark.parametrize(
    ("labels", "share"),
    [
        (("0", "1"), 0.8), (("no", "yes"), 0.8), (("negative", "Positive "), 0.8),
        (("bad", "good"), None), (("-1", "1"), 0.8), (("1", "2"), None),
    ],
)  # fmt: skip
def test_the_positive_class_is_known_where_its_label_tells(
    labels: tuple[str, str], share: float | None
) -> None:
    assert facts(two(*labels, 0.8), Goal())["positive_share"] == share


def test_weights_are_advised_for_rare_positives_and_not_for_common_ones() -> None:
    assert first(two("no", "yes", 0.2), "recall") == "weighted_bce"
    assert first(two("no", "yes", 0.8), "recall") == "dice"
    assert first(two("no", "yes", 0.1), "f1") == "dice"
    assert first(two("no", "yes", 0.8), "f1") == "bce"
    # labels that do not tell leave the rarer class to be the one that is looked for
    assert first(two("bad", "good", 0.8), "recall") == "weighted_bce"


@pytest.mark.parametrize(
    ("profile", "metric", "hard", "easy"),
    [
        (two("0", "1", 0.4), "f1", "dice", "bce"),
        (two("0", "1", 0.1), "f1", "dice", "bce"),
        (two("0", "1", 0.6), "f1", "dice", "bce"),
        (two("0", "1", 0.9), "f1", "bce", "bce"),
        (two("0", "1", 0.4), "mcc", "weighted_bce", "bce"),
        (THREE, "macro_f1", "balanced_softmax", "label_smoothing_ce"),
    ],
)
def test_what_features_explain_decides_how_to_decide(
    profile: Profile, metric: str, hard: str, easy: str
) -> None:
    assert first(replace(profile, explained_share=0.1), metric) == hard
    assert first(replace(profile, explained_share=0.8), metric) == easy


def test_what_features_explain_changes_nothing_for_probabilities() -> None:
    for share in (0.1, 0.8):
        assert first(replace(two("0", "1", 0.1), explained_share=share), "log_loss") == "bce"


def test_accuracy_of_even_classes_is_served_by_light_smoothing() -> None:
    assert first(two("0", "1", 0.4), "accuracy") == "label_smoothing_bce"
    assert first(two("0", "1", 0.05), "accuracy") == "bce"
