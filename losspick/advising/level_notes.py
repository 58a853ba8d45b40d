"""Where the metric, the level asked for and the costs name different quantiles."""

from __future__ import annotations

import math
from collections.abc import Iterator

from losspick.core.goal import Goal
from losspick.core.numbers import number
from losspick.core.rule import Metric
from losspick.core.vocabulary import Functional, Task


def level_notes(wish: Goal, goal: Goal, used: Metric | None, task: Task) -> Iterator[str]:
    """Yield a sentence for each quantile that is asked for where another one is learned.

    Args:
        wish: The goal as it was said, with the metric as it was spelled.
        goal: The goal with the level that the metric's name says.
        used: The metric that judges; one that judges no quantile overrules all of them.
        task: What is learned; only numbers have quantiles.
    """
    judges_another = used is not None and used.elicits is not Functional.QUANTILE
    if task is not Task.REGRESSION or judges_another or goal.quantile is None:
        return
    by_metric = used is not None and "@" in (wish.metric or "")
    decides = f"{wish.metric} judges the" if by_metric else "the level asked for names the"
    for level, asks in _asked(wish):
        if not math.isclose(level, goal.quantile):
            yield f"{asks}, but {decides} {number(goal.quantile)} quantile, which decides."


def _asked(wish: Goal) -> Iterator[tuple[float, str]]:
    """Yield the quantile that the level names and the one that the costs imply, in words."""
    if wish.quantile is not None:
        yield wish.quantile, f"The {number(wish.quantile)} quantile is asked for"
    costs = wish.costs
    if costs is not None:
        low, high = number(costs.false_negative), number(costs.false_positive)
        yield (
            costs.quantile,
            f"Costs of {low} for a prediction too low and {high} for one too high ask for the "
            f"{number(costs.quantile)} quantile",
        )
