"""What is said of training: the output layer, and why there are no values to expect."""

from __future__ import annotations

from losspick.core.recommendation import Candidate, Recommendation
from losspick.core.vocabulary import Framework, Kind, Task
from losspick.reporting.words import head_words

#: Libraries in which there is an output layer to choose.
_WITH_HEAD = (None, Framework.TORCH, Framework.KERAS, Framework.JAX)


def output_words(candidate: Candidate, framework: Framework | None) -> str:
    """Return the output layer that a loss is trained with; none where there are trees."""
    return head_words(candidate) if framework in _WITH_HEAD else ""


#: Why nothing can be told of a constant, by task.
_OF_TASK = {
    Task.RANKING: "a constant puts the rows of a query in no order",
    Task.METRIC_LEARNING: "a constant embedding brings no rows closer than others",
    Task.GENERATIVE: "what each player pays depends on the other",
    Task.MULTI_TASK: "each task has those of its own loss",
}


def no_sanity_words(recommendation: Recommendation) -> str | None:
    """Return why there are no sanity values, or those that need no data; None if there are any."""
    if recommendation.sanity is not None or not recommendation.ranking:
        return None
    loss, kind = recommendation.ranking[0].loss, recommendation.profile.kind
    if kind is Kind.SURVIVAL:
        return "No values: the loss takes each row's time and event together, not a constant alone."
    if recommendation.profile.task in _OF_TASK:
        return f"No values: {_OF_TASK[recommendation.profile.task]}."
    if kind is Kind.MULTI_TARGET and loss == "mse":
        return "On standardised columns their means cost mse = 1: a model has to get below."
    if kind is Kind.MULTI_TARGET:
        return "No values for several columns at once: name one alone to see its own."
    if kind is Kind.BOXES:
        return "No values: the best constant box says nothing about a model that sees pictures."
    if recommendation.metric == "robust_accuracy":
        return "No values: a constant can't be attacked."
    if recommendation.profile.exposure is not None:
        return "No values: they would hold where all exposures are equal."
    return f"No values: the profile does not hold what {loss} is computed from."
