"""What the metric does to the answer: where it is undefined, and what it overrules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.advising.eligibility import outside
from losspick.advising.metrics import defined
from losspick.advising.notes import gives_intervals
from losspick.advising.rank import Ranked
from losspick.advising.shown import Shown
from losspick.core.goal import Goal
from losspick.core.numbers import share
from losspick.core.profile import Profile
from losspick.core.rule import Basis, Metric
from losspick.core.vocabulary import Functional, Need, Task

#: From this share of zeros on the median is 0.
HALF = 0.5


def metric_notes(
    asked: Metric | None, used: Metric | None, first: Shown, profile: Profile, goal: Goal
) -> tuple[str, ...]:
    """Return the notes about the metric that was asked for, and the one used in its place."""
    if asked is None:
        return ()
    return (
        *_undefined(asked, used, profile),
        *_wish(used, first, profile, goal),
        *_intervals_and_one_value(used, first, goal),
        *_zeros(used, profile),
        *_zeros_of_smape(used, profile),
        *_on_logarithms(used, first),
    )


def overruled(judged: Sequence[Ranked], textbook: Sequence[Ranked]) -> Iterator[str]:
    """Yield a sentence if the target alone would put another loss first than the metric does."""
    first, other = judged[0].presented.loss, textbook[0]
    reason = next((one for one in other.reasons if one.leads and one.points > 0.0), None)
    if other.presented.loss.id == first.id or reason is None:
        return
    speaks = "the wish" if reason.basis is Basis.GOAL else "the target alone"
    yield f"Without a metric {speaks} would speak for {other.presented.loss.id}: {reason.why}"


def _undefined(asked: Metric, used: Metric | None, profile: Profile) -> Iterator[str]:
    if asked.takes is None or defined(asked, profile):
        return
    instead = (
        f"Judge by {used.id} instead; the losses are ranked for it."
        if used
        else "Choose another metric; the losses are ranked for none."
    )
    why = outside(asked.takes, profile)
    yield f"{asked.id} is undefined on this target: {why}. {instead}"


def _wish(used: Metric | None, first: Shown, profile: Profile, goal: Goal) -> Iterator[str]:
    if used is None or goal.large_errors is None or profile.task is not Task.REGRESSION:
        return
    up = used.elicits is Functional.MEAN
    if up is (goal.large_errors == "matter"):
        return
    wished = "count more than in proportion" if goal.large_errors == "matter" else "be forgiven"
    does = "squares them or weighs them so" if up else "does not weigh them up"
    other = "rmse" if goal.large_errors == "matter" else "mae"
    yield (
        f"Large errors are to {wished}, but {used.id} {does}: the metric decides, so "
        f"{first.loss.id} leads. If the wish counts more, judge by {other}."
    )


def _intervals_and_one_value(used: Metric | None, first: Shown, goal: Goal) -> Iterator[str]:
    """Tell how intervals and the single prediction that a metric judges come together."""
    if used is None or Need.INTERVALS not in goal.needs:
        return
    if not gives_intervals(first):
        yield (
            f"{first.loss.id} leads by {used.id} and gives no interval: fit the quantiles 0.05 and "
            "0.95 beside it."
        )
    elif first.loss.elicits is Functional.QUANTILE and used.elicits is Functional.MEDIAN:
        yield f"{used.id} judges one value for each row: add a third fit, at 0.5, for it."
    elif first.loss.elicits is Functional.QUANTILE and used.elicits not in (
        None,
        Functional.QUANTILE,
    ):
        yield (
            f"{used.id} judges one value for each row, which the ends of an interval are not: "
            "train the loss that it asks for beside them."
        )


def _zeros_of_smape(used: Metric | None, profile: Profile) -> Iterator[str]:
    """Tell that a target of 0 has the same error whatever is predicted."""
    zeros = profile.zero_share or 0.0
    if used is not None and used.elicits is Functional.SYMMETRIC_PERCENTAGE_LOCATION and zeros:
        yield (
            f"{used.id} is 200 % in the {share(zeros)} of rows that are 0, whatever else than 0 is "
            "predicted, and undefined where 0 is: judge by wape or mae if these rows count."
        )


def _on_logarithms(used: Metric | None, first: Shown) -> Iterator[str]:
    """Tell the way round where the framework lacks the loss itself."""
    if used is None or used.elicits is not Functional.LOG_MEAN:
        return
    if first.loss.elicits is not Functional.LOG_MEAN:
        yield (
            f"{used.id} is served best by mse on log1p of the target, undone by expm1 on the "
            "predictions: that is msle, which has no spelling here."
        )


def _zeros(used: Metric | None, profile: Profile) -> Iterator[str]:
    zeros = profile.zero_share or 0.0
    if used is None or used.elicits is not Functional.MEDIAN or zeros <= HALF:
        return
    if profile.task is Task.REGRESSION:
        yield (
            f"{share(zeros)} of the values are 0, so the constant 0 is the best constant for "
            f"{used.id}: a model trained for it learns mostly 0. If totals count, judge by rmse or "
            "a Tweedie deviance."
        )
