"""Softmax loss over the rows of a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.queries import together

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _shares(y: Array) -> Array:
    """Return the share of each row in the relevance of its query; 0 where there is none."""
    import numpy as np

    whole = together(y) @ y[:, 0]
    return np.where(whole > 0, y[:, 0] / np.where(whole > 0, whole, 1.0), 0.0)


def _log_top(y: Array, f: Array) -> Array:
    """Return the logarithm of each row's chance to be first in its query."""
    import numpy as np

    others = np.where(together(y) > 0, f[None, :], -np.inf)
    highest = others.max(axis=1)
    log_top: Array = f - highest - np.log(np.exp(others - highest[:, None]).sum(axis=1))
    return log_top


def _per_query(y: Array) -> float:
    """Return rows over queries: the mean of the values is then the mean over queries.

    Queries without a relevant row have no shares and do not count.
    """
    return len(y) / max(float(_shares(y).sum()), 1.0)


def _value(y: Array, f: Array) -> Array:
    return -_per_query(y) * _shares(y) * _log_top(y, f)


def _gradient(y: Array, f: Array) -> Array:
    import numpy as np

    counts = together(y) @ _shares(y)
    return _per_query(y) * (counts * np.exp(_log_top(y, f)) - _shares(y))


_TORCH = """\
class ListNetLoss(torch.nn.Module):
    def forward(self, scores, target):
        scores = scores.reshape(-1)
        grade, query = target.unbind(-1)
        together = query.unsqueeze(1) == query
        log_top = scores - torch.where(together, scores, -torch.inf).logsumexp(1)
        whole = (together * grade).sum(1)
        share = torch.where(whole > 0, grade / whole.clamp(min=1e-30), 0)
        return -(share * log_top).sum() / share.sum().clamp(min=1)
"""

_KERAS = """\
class ListNetLoss(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction=None)

    def call(self, y_true, y_pred):
        ops = keras.ops
        scores, grade = ops.reshape(y_pred, (-1,)), ops.cast(y_true[:, 0], y_pred.dtype)
        together = y_true[:, 1][:, None] == y_true[:, 1][None, :]
        others = ops.where(together, scores[None, :], -float("inf"))
        log_top = scores - ops.logsumexp(others, axis=1)
        whole = ops.sum(ops.cast(together, y_pred.dtype) * grade[None, :], axis=1)
        share = ops.where(whole > 0, grade / ops.maximum(whole, 1e-30), 0.0)
        return -ops.sum(share * log_top) / ops.maximum(ops.sum(share), 1.0)
"""

_JAX = """\
def listnet_loss(scores, targets):
    scores, grade, query = scores.reshape(-1), targets[:, 0], targets[:, 1]
    together = query[:, None] == query[None, :]
    others = jax.numpy.where(together, scores[None, :], -jax.numpy.inf)
    log_top = scores - jax.nn.logsumexp(others, axis=1)
    whole = (together * grade[None, :]).sum(axis=1)
    share = jax.numpy.where(whole > 0, grade / jax.numpy.maximum(whole, 1e-30), 0)
    return -(share * log_top).sum() / jax.numpy.maximum(share.sum(), 1)
"""

LOSS = Loss(
    id="listnet",
    title="ListNet (softmax over a query)",
    aliases=("list net", "ranking softmax", "listwise softmax", "softmax ranking loss"),
    tasks=(Task.RANKING,),
    formula="-Σ p_i log softmax(f)_i over the rows of a query, p_i = y_i / Σ y, averaged over "
    "queries",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.NONNEGATIVE_RELEVANCE,
    elicits=Functional.ORDER,
    convex=True,
    bounded_gradient=True,
    arrays="y (N, 2): the grade and the query of each row, f (N,)",
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="ListNetLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="ListNetLoss",
            form=SCORES,
            shape="(N, 2)",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="listnet_loss",
            form=SCORES,
            shape="(N, 2)",
            names=("optax.losses.ranking_softmax_loss",),
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="optax.losses.ranking_softmax_loss takes lists padded to one length and does not "
            "normalise the grades.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRanker",
            form=SCORES,
            arguments='loss_function="QuerySoftMax"',
            shape="(N,)",
            names=("QuerySoftMax",),
            grade=Grade.FUNCTIONAL,
            seen_on="catboost 1.2.10",
            note="A query counts by the sum of its grades. fit(X, y, group_id=query) with the "
            "rows of a query together.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRanker",
            form=SCORES,
            arguments='objective="rank_xendcg"',
            dtype="int64",
            shape="(N,)",
            names=("rank_xendcg", "xendcg"),
            grade=Grade.SOURCE,
            seen_on="lightgbm 4.7.0",
            note="A relative: its shares are those of 2^y less a random number in [0, 1).",
        ),
    ),
    summary="Compares the softmax of a query's scores with the shares of its relevance.",
    use_when="few rows of each query are relevant, as with clicks, and lists are compared as a "
    "whole",
    avoid_when="grades have many levels and NDCG counts: take lambdarank",
    pitfalls=(
        "The paper compares with the softmax of the grades instead of their shares; with 0 and 1 "
        "the two differ most.",
        "Queries without a relevant row have no shares: they are left out.",
        "Lists that are padded need a mask, or padding takes part in the softmax.",
        "Split training and test rows by query, never within one.",
    ),
    references=(
        "Cao et al. (2007), Learning to Rank: From Pairwise Approach to Listwise Approach, "
        "doi:10.1145/1273496.1273513",
        "Bruch et al. (2019), An Analysis of the Softmax Cost Function for Learning to Rank, "
        "doi:10.1145/3341981.3344221",
    ),
)
