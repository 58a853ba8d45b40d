"""Profiles of usual targets, and what is recommended for them."""

from __future__ import annotations

import random
from dataclasses import replace

from made_profiles import classes, numbers

from losspick.advising.load import load_rules
from losspick.advising.run import advise
from losspick.core.goal import Costs, Goal
from losspick.core.profile import Profile
from losspick.core.recommendation import Candidate, Recommendation
from losspick.core.vocabulary import Encoding, Kind

BOOK = load_rules()
DRAW = random.Random(3)
NORMAL = numbers(
    Kind.CONTINUOUS,
    [DRAW.gauss(5.0, 2.0) for _ in range(500)],
    skew=0.05,
    kurtosis=0.1,
    outlier_share=0.006,
    outlier_loss_share=0.04,
)
CONTAMINATED = replace(NORMAL, kurtosis=9.0, outlier_share=0.04, outlier_loss_share=0.7)
MANY_OUTLIERS = replace(CONTAMINATED, outlier_share=0.09)
EXPONENTIAL = numbers(
    Kind.POSITIVE_CONTINUOUS,
    [DRAW.expovariate(0.001) for _ in range(500)],
    skew=2.0,
    kurtosis=6.2,
    outlier_share=0.01,
    outlier_loss_share=0.1,
    orders_of_magnitude=2.6,
)
COUNT = numbers(Kind.COUNT, [float(DRAW.choice([0, 1, 1, 2, 4])) for _ in range(500)])
BALANCED = classes(Kind.BINARY, [520, 480])
RARE = classes(Kind.BINARY, [970, 30])
INDICES = classes(Kind.MULTICLASS, [300, 350, 400])
LONG_TAIL = classes(Kind.MULTICLASS, [900, 80, 20])
ONE_HOT = classes(Kind.ONE_HOT, [300, 350, 400], encoding=Encoding.ONE_HOT, target=("a", "b", "c"))
SOFT = classes(Kind.SOFT_LABEL, [30, 35, 40], encoding=Encoding.SHARES, target=("a", "b", "c"))
COSTS = Costs(false_negative=10.0)


def advised(profile: Profile, goal: Goal | None = None) -> Recommendation:
    return advise(profile, goal or Goal(), BOOK)


def candidate(recommendation: Recommendation, loss: str) -> Candidate:
    return next(one for one in recommendation.ranking if one.loss == loss)
