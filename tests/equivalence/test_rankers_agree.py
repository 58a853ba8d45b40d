"""Score leads fitted by the boosting libraries against the best lead of the entry.

Two kinds of rows, told apart by one feature, meet in many queries; the first is the better one in
seven of ten. The lead of its score is then the log-odds of winning.
"""

from __future__ import annotations

import importlib
from math import log
from typing import Any

import numpy as np
import pytest
from loss_cases import parameters_of
from spelled import keywords_of, needed

from losspick.core.domains import TargetDomain
from losspick.core.loss import Grade, Loss, Spelling
from losspick.core.vocabulary import Framework
from losspick.losses import catalogue

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

QUERIES = 200
X = np.tile([[0.0], [1.0]], (QUERIES, 1))
GRADES = np.where(np.arange(QUERIES)[:, None] % 10 < 7, [[1, 0]], [[0, 1]]).reshape(-1)
QUERY = np.repeat(np.arange(QUERIES), 2)

#: Settings with which a ranker fits as closely as it can, and how it is told the queries.
RANKERS: dict[Framework, tuple[str, dict[str, Any], dict[str, Any]]] = {
    Framework.XGBOOST: (
        "xgboost",
        {"n_estimators": 300, "reg_lambda": 0, "min_child_weight": 0, "max_depth": 1},
        {"qid": QUERY},
    ),
    Framework.LIGHTGBM: (
        "lightgbm",
        {"n_estimators": 300, "min_child_samples": 1, "verbosity": -1},
        {"group": np.full(QUERIES, 2)},
    ),
    Framework.CATBOOST: (
        "catboost",
        {"iterations": 300, "depth": 1, "verbose": False, "allow_writing_files": False},
        {"group_id": QUERY},
    ),
}

#: What a library does on top of the entry by default, turned off.
PLAIN = {
    Framework.XGBOOST: {"lambdarank_normalization": False},
    Framework.LIGHTGBM: {"lambdarank_norm": False},
    Framework.CATBOOST: {},
}

CASES = [
    pytest.param(loss, spelling, id=f"{loss.id}-{spelling.framework}")
    for loss in catalogue().values()
    if loss.targets.within(TargetDomain.RELEVANCE)
    for spelling in loss.spellings
    if spelling.framework in RANKERS
]


@pytest.mark.parametrize(("loss", "spelling"), CASES)
def test_the_fitted_lead_is_the_log_odds_of_winning(loss: Loss, spelling: Spelling):
    package, settings, told = RANKERS[spelling.framework]
    (module,) = needed(package)
    keywords = keywords_of(spelling, parameters_of(loss)) | settings | PLAIN[spelling.framework]
    ranker = getattr(module, spelling.name.rpartition(".")[2])(**keywords)
    worse, better = (float(s) for s in ranker.fit(X, GRADES, **told).predict([[1.0], [0.0]]))
    lead = better - worse
    if spelling.grade is Grade.SOURCE:
        assert lead > 0.0  # a relative of the entry: only the order is the same
    else:
        assert lead == pytest.approx(log(7 / 3), rel=0.02)


def test_every_package_can_be_imported_where_the_others_can():
    for package, _, _ in RANKERS.values():
        needed(package)
        assert importlib.import_module(package).__version__
