from __future__ import annotations

from dataclasses import replace

import pytest
from made_profiles import classes, numbers, plain

from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Costs, Goal
from losspick.core.profile import ClassCount, FamilyFit, Profile
from losspick.core.vocabulary import Encoding, Framework, Kind, Need, NoiseFamily

BOOK = load_rules()
INF = float("inf")

ODD = {
    **{f"nothing-known-{kind}": plain(kind) for kind in Kind},
    "all-zero": numbers(Kind.COUNT, [0.0] * 9),
    "one-value": numbers(Kind.CONTINUOUS, [3.5]),
    "constant": numbers(Kind.POSITIVE_CONTINUOUS, [2.0] * 9),
    "huge": numbers(Kind.CONTINUOUS, [1e200, -1e200, 3e199]),
    "tiny": numbers(Kind.POSITIVE_CONTINUOUS, [1e-150, 3e-150, 9e-150]),
    "large-counts": numbers(Kind.COUNT, [1e15, 2e15, 7e15], dispersion=1e15),
    "fractions-at-the-ends": numbers(Kind.PROPORTION, [0.0, 0.0, 1.0]),
    "only-zero-fractions": numbers(Kind.PROPORTION, [0.0, 0.0]),
    "one-class": classes(Kind.BINARY, [9]),
    "a-class-without-rows": classes(
        Kind.MULTICLASS,
        [1, 1, 1],
        classes=(ClassCount("a", 9, 1.0), ClassCount("b", 0, 0.0), ClassCount("c", 0, 0.0)),
    ),
    "some-classes-listed": replace(classes(Kind.MULTICLASS, [5, 5]), class_count=1500),
    "very-many-classes": classes(Kind.MULTICLASS, [2] * 1200),
    "no-rows": numbers(Kind.CONTINUOUS, [1.0, 2.0], rows=0),
    "infinite-likelihood": numbers(
        Kind.CONTINUOUS,
        [1.0, 2.5],
        families=(
            FamilyFit(NoiseFamily.NORMAL, INF, ()),
            FamilyFit(NoiseFamily.LAPLACE, -INF, ()),
        ),
    ),
    "empty-names": classes(Kind.BINARY, [5, 5], target=("",), encoding=Encoding.MIXED),
}
GOALS = [
    Goal(),
    Goal(costs=Costs(1e-9, 1e9), needs=tuple(Need), large_errors="matter", quantile=1e-9),
    Goal(framework=Framework.CATBOOST),
]


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("profile", [pytest.param(p, id=name) for name, p in ODD.items()])
def test_no_profile_breaks_the_advice(profile: Profile, goal: Goal) -> None:
    recommendation = advise(profile, goal, BOOK)
    for snippet in recommendation.snippets:
        compile(snippet.code, "snippet", "exec")
    assert all(0.0 <= one.score <= 1.0 for one in recommendation.ranking)
    assert recommendation.ranking or recommendation.notes
