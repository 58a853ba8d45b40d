"""Facts about a target as short phrases."""

from __future__ import annotations

from dataclasses import replace

from handmade import CHURN

from losspick.reporting.words import balance_facts


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
