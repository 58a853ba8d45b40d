"""Ranking stays quick however many rules are loaded."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from made_profiles import classes, numbers

from losspick.advising.eligibility import sort_out
from losspick.advising.facts import facts
from losspick.advising.load import load_rules
from losspick.advising.metrics import find_metric
from losspick.advising.rank import rank
from losspick.core.goal import Goal
from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.losses import catalogue

BOOK = load_rules()
RULES = [replace(rule, id=f"{rule.id}-{copy}") for copy in range(4) for rule in BOOK.rules][:200]

#: Of CPU time, in the quickest of some runs: what else runs on the machine then hardly counts.
MOST_SECONDS = 0.02


@pytest.mark.parametrize(
    ("profile", "metric"),
    [
        (numbers(Kind.POSITIVE_CONTINUOUS, [1.01**i for i in range(2000)]), "mae"),
        (classes(Kind.BINARY, [950, 50]), "f1"),
        (classes(Kind.MULTICLASS, [500, 300, 200]), "macro_f1"),
    ],
)
def test_a_ranking_with_two_hundred_rules_takes_milliseconds(profile: Profile, metric: str) -> None:
    assert len(RULES) == 200
    goal, judged = Goal(metric=metric), find_metric(metric, profile.task, BOOK.metrics)
    took = []
    for _ in range(10):
        start = time.process_time()
        allowed, _ = sort_out(profile, goal, catalogue())
        ranking = rank(allowed, profile, facts(profile, goal), RULES, judged)
        took.append(time.process_time() - start)
    assert ranking
    assert min(took) < MOST_SECONDS
