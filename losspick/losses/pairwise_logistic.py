"""Pairwise logistic loss of RankNet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus
from losspick.losses.queries import ahead

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _pairs(y: Array) -> Array:
    """Return the weight of each pair: the mean of the values is then the mean over pairs."""
    pairs = ahead(y)
    return pairs * len(y) / max(float(pairs.sum()), 1.0)


def _value(y: Array, f: Array) -> Array:
    lead = f[:, None] - f[None, :]
    summed: Array = (_pairs(y) * softplus(-lead)).sum(axis=1)
    return summed


def _gradient(y: Array, f: Array) -> Array:
    pull = _pairs(y) * expit(f[None, :] - f[:, None])
    slope: Array = pull.sum(axis=0) - pull.sum(axis=1)
    return slope


_TORCH = """\
class PairwiseLogisticLoss(torch.nn.Module):
    def forward(self, scores, target):
        scores = scores.reshape(-1)
        grade, query = target.unbind(-1)
        ahead = (query.unsqueeze(1) == query) & (grade.unsqueeze(1) > grade)
        lead = scores.unsqueeze(1) - scores
        return torch.nn.functional.softplus(-lead[ahead]).sum() / ahead.sum().clamp(min=1)
"""

_KERAS = """\
class PairwiseLogisticLoss(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction=None)

    def call(self, y_true, y_pred):
        scores, grade, query = keras.ops.reshape(y_pred, (-1,)), y_true[:, 0], y_true[:, 1]
        ahead = (query[:, None] == query[None, :]) & (grade[:, None] > grade[None, :])
        ahead = keras.ops.cast(ahead, y_pred.dtype)
        cost = ahead * keras.ops.softplus(scores[None, :] - scores[:, None])
        return keras.ops.sum(cost) / keras.ops.maximum(keras.ops.sum(ahead), 1.0)
"""

_JAX = """\
def pairwise_logistic_loss(scores, targets):
    scores, grade, query = scores.reshape(-1), targets[:, 0], targets[:, 1]
    ahead = (query[:, None] == query[None, :]) & (grade[:, None] > grade[None, :])
    cost = ahead * jax.nn.softplus(scores[None, :] - scores[:, None])
    return cost.sum() / jax.numpy.maximum(ahead.sum(), 1)
"""

LOSS = Loss(
    id="pairwise_logistic",
    title="Pairwise logistic loss",
    aliases=("ranknet", "pairwise cross-entropy", "bpr", "bradley-terry loss"),
    tasks=(Task.RANKING,),
    formula="log(1 + exp(-(f_i - f_j))), averaged over pairs of a query with y_i > y_j",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.RELEVANCE,
    elicits=Functional.ORDER,
    convex=True,
    bounded_gradient=True,
    arrays="y (N, 2): the grade and the query of each row, f (N,)",
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="PairwiseLogisticLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="PairwiseLogisticLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="pairwise_logistic_loss",
            form=SCORES,
            shape="(N, 2)",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRanker",
            form=SCORES,
            arguments='objective="rank:pairwise"',
            shape="(N,)",
            names=("rank:pairwise",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="fit(X, y, qid=query) with the rows sorted by query. By default pairs have one "
            "of the 32 rows on top, and lambdarank_normalization scales queries down the more "
            "their order is wrong; with False the fitted leads are those of this entry.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRanker",
            form=SCORES,
            arguments='loss_function="PairLogit"',
            shape="(N,)",
            names=("PairLogit",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="fit(X, y, group_id=query) with the rows of a query together.",
        ),
    ),
    summary="Asks of every pair of a query that the better row get the higher score.",
    use_when="grades within queries, or clicks and preferences, are to become an order",
    avoid_when="only the top of each list counts: lambdarank weighs pairs by what they move there",
    pitfalls=(
        "Without the query of each row all rows are compared with each other: pass qid, group or "
        "group_id.",
        "Split training and test rows by query, never within one.",
        "Scores of different queries can't be compared, and a constant added to all changes "
        "nothing.",
        "Long queries have most of the pairs and lead the mean over pairs.",
    ),
    references=(
        "Burges et al. (2005), Learning to Rank Using Gradient Descent, "
        "doi:10.1145/1102351.1102363",
        "Rendle et al. (2009), BPR: Bayesian Personalized Ranking from Implicit Feedback, "
        "arXiv:1205.2618",
    ),
)
