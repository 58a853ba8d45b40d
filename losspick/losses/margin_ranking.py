"""Margin ranking loss of pairs of scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.forms import SCORE_PAIRS
from losspick.core.loss import Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _value(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    return np.maximum(0.0, margin - y * (f[:, 0] - f[:, 1]))


def _gradient(y: Array, f: Array, *, margin: float) -> Array:
    import numpy as np

    pull = np.where(_value(y, f, margin=margin) > 0, y, 0.0)
    return np.stack([-pull, pull], axis=1)


_KERAS = """\
class MarginRankingLoss(keras.losses.Loss):
    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def call(self, y_true, y_pred):
        lead = y_pred[:, 0] - y_pred[:, 1]
        return keras.ops.relu(self.margin - keras.ops.reshape(y_true, (-1,)) * lead)
"""

_JAX = """\
def margin_ranking_loss(first, second, order, margin):
    return jax.nn.relu(margin - order * (first - second))
"""

LOSS = Loss(
    id="margin_ranking",
    title="Margin ranking loss",
    aliases=("pairwise hinge", "ranking svm", "pairwise ranking loss", "rank svm"),
    tasks=(Task.RANKING, Task.METRIC_LEARNING),
    formula="max(0, m - y (f₁ - f₂)), y = +1 where the first is to rank higher, else -1",
    value=_value,
    gradient=_gradient,
    form=SCORE_PAIRS,
    targets=TargetDomain.PLUS_MINUS_ONE,
    elicits=Functional.ORDER,
    convex=True,
    bounded_gradient=True,
    arrays="y (N,), f (N, 2): the scores of the two rows of each pair",
    parameters=(
        Parameter(
            name="margin",
            default=1.0,
            meaning="lead m that the better row must have, in units of the score; positive",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="torch.nn.MarginRankingLoss",
            form=SCORE_PAIRS,
            shape="(N,)",
            arguments="margin={margin}",
            names=("torch.nn.functional.margin_ranking_loss",),
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="Its default margin of 0 is satisfied by equal scores. Called with both scores "
            "and the order.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="MarginRankingLoss",
            form=SCORE_PAIRS,
            shape="(N,)",
            arguments="margin={margin}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="The two scores stand beside each other in one output (N, 2).",
        ),
        Spelling(
            framework=Framework.JAX,
            name="margin_ranking_loss",
            form=SCORE_PAIRS,
            shape="(N,)",
            arguments="margin={margin}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
        ),
    ),
    summary="Asks the better row of a pair to lead by a margin, and no more.",
    use_when="preferences come as pairs",
    avoid_when="rows have grades within queries: pairwise_logistic and lambdarank form the pairs "
    "themselves",
    pitfalls=(
        "With a margin of 0, torch's default, equal scores everywhere cost nothing: the model "
        "collapses.",
        "A target of 0 costs the margin whatever the scores are.",
        "Both scores come from one model with one output, applied to each row of the pair.",
    ),
    references=(
        "Herbrich, Graepel & Obermayer (2000), Large Margin Rank Boundaries for Ordinal "
        "Regression, in: Advances in Large Margin Classifiers",
    ),
)
