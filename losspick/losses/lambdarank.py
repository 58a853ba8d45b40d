"""LambdaRank: pairwise logistic loss weighted by what a swap would change in NDCG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import TargetDomain
from losspick.core.loss import SCORES, Grade, Loss, Parameter, Spelling
from losspick.core.vocabulary import Framework, Functional, Task
from losspick.losses.numerics import expit, softplus
from losspick.losses.queries import ahead, places, query_count, together

if TYPE_CHECKING:
    from losspick.core.loss import Array


def _weights(y: Array, f: Array, truncation: float) -> Array:
    """Return by how much swapping two rows would change the NDCG of their query."""
    import numpy as np

    gain, place = 2.0 ** y[:, 0] - 1.0, places(y, f)
    ideal = places(y, y[:, 0])
    listed = np.where(ideal <= truncation, gain / np.log2(1.0 + ideal), 0.0)
    best = np.maximum((together(y) * listed).sum(axis=1), 1e-30)
    discount = 1.0 / np.log2(1.0 + place)
    change = np.abs(np.subtract.outer(gain, gain) * np.subtract.outer(discount, discount))
    on_top = np.minimum.outer(place, place) <= truncation
    weights: Array = ahead(y) * on_top * change / best[:, None]
    return weights * len(y) / query_count(y)


def _value(y: Array, f: Array, *, truncation: float) -> Array:
    cost: Array = (_weights(y, f, truncation) * softplus(f[None, :] - f[:, None])).sum(axis=1)
    return cost


def _gradient(y: Array, f: Array, *, truncation: float) -> Array:
    pull = _weights(y, f, truncation) * expit(f[None, :] - f[:, None])
    slope: Array = pull.sum(axis=0) - pull.sum(axis=1)
    return slope


_TORCH = """\
class LambdaRankLoss(torch.nn.Module):
    def __init__(self, truncation):
        super().__init__()
        self.truncation = truncation

    def forward(self, scores, target):
        scores = scores.reshape(-1)
        grade, query = target.unbind(-1)
        together = query.unsqueeze(1) == query
        row = torch.arange(len(grade), device=grade.device)

        def places(by):
            earlier = (by == by.unsqueeze(1)) & (row < row.unsqueeze(1))
            return 1 + (together & ((by > by.unsqueeze(1)) | earlier)).sum(1)

        with torch.no_grad():
            gain, place, ideal = 2.0**grade - 1, places(scores), places(grade)
            listed = gain / torch.log2(1.0 + ideal) * (ideal <= self.truncation)
            best = (together * listed).sum(1, keepdim=True).clamp(min=1e-30)
            discount = 1 / torch.log2(1.0 + place)
            change = (gain.unsqueeze(1) - gain) * (discount.unsqueeze(1) - discount)
            pairs = together & (grade.unsqueeze(1) > grade)
            pairs = pairs & (torch.minimum(place.unsqueeze(1), place) <= self.truncation)
            weight = pairs * change.abs() / best
        cost = weight * torch.nn.functional.softplus(scores - scores.unsqueeze(1))
        return cost.sum() / (1 / together.sum(1)).sum()
"""

_KERAS = """\
class LambdaRankLoss(keras.losses.Loss):
    def __init__(self, truncation):
        super().__init__(reduction=None)
        self.truncation = truncation

    def call(self, y_true, y_pred):
        ops, kind = keras.ops, y_pred.dtype
        scores, grade = ops.reshape(y_pred, (-1,)), ops.cast(y_true[:, 0], kind)
        query, row = y_true[:, 1], ops.arange(y_true.shape[0])
        together = ops.cast(query[:, None] == query[None, :], kind)

        def places(by):
            earlier = (by[None, :] == by[:, None]) & (row[None, :] < row[:, None])
            before = (by[None, :] > by[:, None]) | earlier
            return 1 + ops.sum(together * ops.cast(before, kind), axis=1)

        gain, ideal = 2.0**grade - 1, places(grade)
        place = ops.stop_gradient(places(scores))
        listed = gain / ops.log2(1 + ideal) * ops.cast(ideal <= self.truncation, kind)
        best = ops.maximum(ops.sum(together * listed[None, :], axis=1, keepdims=True), 1e-30)
        discount = 1 / ops.log2(1 + place)
        change = (gain[:, None] - gain[None, :]) * (discount[:, None] - discount[None, :])
        on_top = ops.minimum(place[:, None], place[None, :]) <= self.truncation
        pairs = together * ops.cast((grade[:, None] > grade[None, :]) & on_top, kind)
        cost = pairs * ops.abs(change) / best * ops.softplus(scores[None, :] - scores[:, None])
        return ops.sum(cost) / ops.sum(1 / ops.sum(together, axis=1))
"""

_JAX = """\
def lambdarank_loss(scores, targets, truncation):
    scores, grade, query = scores.reshape(-1), targets[:, 0], targets[:, 1]
    together = query[:, None] == query[None, :]
    row = jax.numpy.arange(len(grade))

    def places(by):
        earlier = (by[None, :] == by[:, None]) & (row[None, :] < row[:, None])
        return 1 + (together & ((by[None, :] > by[:, None]) | earlier)).sum(axis=1)

    gain, place, ideal = 2.0**grade - 1, places(scores), places(grade)
    listed = gain / jax.numpy.log2(1 + ideal) * (ideal <= truncation)
    best = jax.numpy.maximum((together * listed[None, :]).sum(axis=1, keepdims=True), 1e-30)
    discount = 1 / jax.numpy.log2(1 + place)
    change = (gain[:, None] - gain[None, :]) * (discount[:, None] - discount[None, :])
    on_top = jax.numpy.minimum(place[:, None], place[None, :]) <= truncation
    pairs = together & (grade[:, None] > grade[None, :]) & on_top
    cost = pairs * abs(change) / best * jax.nn.softplus(scores[None, :] - scores[:, None])
    return cost.sum() / (1 / together.sum(axis=1)).sum()
"""

LOSS = Loss(
    id="lambdarank",
    title="LambdaRank",
    aliases=("lambdamart", "lambda rank", "ndcg loss", "lambdaloss"),
    tasks=(Task.RANKING,),
    formula="Σ |ΔNDCG_ij| log(1 + exp(-(f_i - f_j))) over pairs of a query with y_i > y_j, "
    "averaged over queries",
    value=_value,
    gradient=_gradient,
    form=SCORES,
    targets=TargetDomain.GRADES,
    elicits=Functional.ORDER,
    convex=False,
    bounded_gradient=True,
    arrays="y (N, 2): the grade and the query of each row, f (N,)",
    parameters=(
        Parameter(
            name="truncation",
            default=30.0,
            meaning="places from the top; a pair counts if one of its rows is among them; > 0; "
            "about twice the cutoff k of NDCG@k",
        ),
    ),
    spellings=(
        Spelling(
            framework=Framework.TORCH,
            name="LambdaRankLoss",
            form=SCORES,
            shape="(N, 2)",
            arguments="truncation={truncation}",
            code=_TORCH,
            grade=Grade.VALUE,
            seen_on="torch 2.13.0",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.KERAS,
            name="LambdaRankLoss",
            form=SCORES,
            shape="(N, 2)",
            arguments="truncation={truncation}",
            code=_KERAS,
            grade=Grade.VALUE,
            seen_on="keras 3.15.1",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.JAX,
            name="lambdarank_loss",
            form=SCORES,
            shape="(N, 2)",
            arguments="truncation={truncation}",
            code=_JAX,
            grade=Grade.VALUE,
            seen_on="jax 0.10.2",
            note="A batch holds whole queries.",
        ),
        Spelling(
            framework=Framework.LIGHTGBM,
            name="lightgbm.LGBMRanker",
            form=SCORES,
            arguments='objective="lambdarank"',
            dtype="int64",
            shape="(N,)",
            grade=Grade.FUNCTIONAL,
            seen_on="lightgbm 4.7.0",
            note="fit(X, y, group=rows of each query in order). Its truncation, "
            "lambdarank_truncation_level, is 30. lambdarank_norm=True, the default, scales queries "
            "down the more their order is wrong; with False the fitted leads are those of this "
            "entry.",
        ),
        Spelling(
            framework=Framework.XGBOOST,
            name="xgboost.XGBRanker",
            form=SCORES,
            arguments='objective="rank:ndcg"',
            dtype="int64",
            shape="(N,)",
            names=("rank:ndcg",),
            grade=Grade.FUNCTIONAL,
            seen_on="xgboost 3.2.0",
            note="fit(X, y, qid=query) with the rows sorted by query. Its truncation, "
            "lambdarank_num_pair_per_sample, is 32. lambdarank_normalization=True, the default, "
            "scales queries down the more their order is wrong; with False the fitted leads are "
            "those of this entry.",
        ),
        Spelling(
            framework=Framework.CATBOOST,
            name="catboost.CatBoostRanker",
            form=SCORES,
            arguments='loss_function="YetiRank"',
            shape="(N,)",
            names=("YetiRank", "YetiRankPairwise"),
            grade=Grade.SOURCE,
            seen_on="catboost 1.2.10",
            note="A relative: pairs weighted by their places in randomly perturbed orders. "
            "fit(X, y, group_id=query) with the rows of a query together.",
        ),
    ),
    summary="Weighs each pair of a query by how much swapping it would change NDCG.",
    use_when="the top of each list counts, as in NDCG, and grades have several levels",
    avoid_when="there are few rows to a query or only one level above 0: pairwise_logistic and "
    "listnet are as good and smoother",
    pitfalls=(
        "Without the query of each row all rows are compared with each other: pass qid, group or "
        "group_id.",
        "LightGBM takes the numbers of rows in the order of the file, not the ids: sort by query "
        "first. Its grades are whole numbers, at most 30 unless label_gain says more.",
        "Weights jump where rows change places and are held fixed in the gradient: the value is "
        "no measure of progress, NDCG on other queries is.",
        "A query whose rows all have one grade teaches nothing.",
        "Split training and test rows by query, never within one.",
    ),
    references=(
        "Burges (2010), From RankNet to LambdaRank to LambdaMART: An Overview, MSR-TR-2010-82",
        "Wang et al. (2018), The LambdaLoss Framework for Ranking Metric Optimization, "
        "doi:10.1145/3269206.3271784",
    ),
)
