"""Facts about a target as short phrases."""

from __future__ import annotations

from dataclasses import replace

from handmade import CHURN

from losspick.core.profile import Alternative
from losspick.core.vocabulary import Kind
from losspick.reporting.words import balance_facts, decision_words


def test_balance_is_told_to_three_digits() -> None:
    profile = replace(
        CHURN,
        minority_share=0.0123,
        imbalance_ratio=7.1234,
        effective_classes=2.3456,
        class_count=3,
        labels_per_row=1.2345,
    )
    assert balance_facts(profile) == (
        "smallest class 1.2 %",
        "imbalance 7.12 to 1",
        "effective classes 2.35 of 3",
        "1.23 labels a row",
    )


def test_a_kind_that_was_asked_for_stands_beside_no_probabilities() -> None:
    others = (Alternative(Kind.ORDINAL, 0.63), Alternative(Kind.COUNT, 0.2))
    found = replace(CHURN, confidence=0.9, alternatives=others)
    assert decision_words(found).endswith("; next: ordinal (63 %)")
    asked = replace(CHURN, confidence=1.0, alternatives=others)
    assert decision_words(asked) == "(as asked), written as strings"
    assert decision_words(replace(CHURN, confidence=1.0, alternatives=())).startswith("(>99 %)")
