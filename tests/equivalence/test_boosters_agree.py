"""Constants fitted by scikit-learn and the boosting libraries against the functional claimed.

Two groups of rows, told apart by one feature: what a library predicts for each is its best
constant, and must be the functional of that group.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from functionals import claimed
from loss_cases import parameters_of, targets
from spelled import keywords_of, needed

from losspick.core.domains import Link
from losspick.core.loss import Grade, Loss, Spelling, Units
from losspick.core.vocabulary import Framework, Functional
from losspick.losses import catalogue

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

ROWS = 400
PACKAGE = {
    Framework.SKLEARN: "sklearn",
    Framework.XGBOOST: "xgboost",
    Framework.LIGHTGBM: "lightgbm",
    Framework.CATBOOST: "catboost",
}

#: Settings with which an estimator fits each group as closely as it can, by class.
PLAIN: dict[str, dict[str, Any]] = {
    "HistGradientBoostingRegressor": {"max_iter": 200, "min_samples_leaf": 1},
    "HistGradientBoostingClassifier": {"max_iter": 200, "min_samples_leaf": 1},
    "GradientBoostingClassifier": {"n_estimators": 200, "max_depth": 1},
    "LogisticRegression": {"C": 1e6, "max_iter": 1000},
    "TweedieRegressor": {"alpha": 0, "max_iter": 1000, "tol": 1e-8},
    "MLPClassifier": {"hidden_layer_sizes": (), "alpha": 0, "solver": "lbfgs", "tol": 1e-10},
    "XGBRegressor": {"n_estimators": 400, "reg_lambda": 0, "min_child_weight": 0, "max_depth": 1},
    "XGBClassifier": {"n_estimators": 400, "reg_lambda": 0, "min_child_weight": 0, "max_depth": 1},
    "LGBMRegressor": {"n_estimators": 400, "min_child_samples": 1, "verbosity": -1},
    "LGBMClassifier": {"n_estimators": 400, "min_child_samples": 1, "verbosity": -1},
    "CatBoostRegressor": {"iterations": 600, "depth": 1, "learning_rate": 0.1},
    "CatBoostClassifier": {"iterations": 600, "depth": 1, "learning_rate": 0.1},
    "CatBoost": {"iterations": 600, "depth": 1, "learning_rate": 0.1},
}
QUIET = {"verbose": False, "allow_writing_files": False}

#: Spellings for which the best constant says nothing here, and why.
LEFT_OUT = {
    ("cox_ph", Framework.XGBOOST): "the partial likelihood has no best constant",
    ("cox_ph", Framework.CATBOOST): "the partial likelihood has no best constant",
    ("class_weighted_ce", Framework.SKLEARN): "the weights are computed inside",
    **dict.fromkeys(
        [
            ("pairwise_logistic", Framework.XGBOOST),
            ("pairwise_logistic", Framework.CATBOOST),
            ("lambdarank", Framework.LIGHTGBM),
            ("lambdarank", Framework.XGBOOST),
            ("lambdarank", Framework.CATBOOST),
            ("listnet", Framework.CATBOOST),
            ("listnet", Framework.LIGHTGBM),
        ],
        "rows are compared within queries: see test_rankers_agree.py",
    ),
    ("hinge", Framework.SKLEARN): "stochastic: its values are compared instead",
    ("modified_huber", Framework.SKLEARN): "stochastic: its values are compared instead",
    ("perceptron", Framework.SKLEARN): "stochastic: its values are compared instead",
    ("squared_hinge", Framework.SKLEARN): "the intercept is penalised",
}

CASES = [
    pytest.param(loss, spelling, id=f"{loss.id}-{spelling.framework}")
    for loss in catalogue().values()
    for spelling in loss.spellings
    if spelling.framework in PACKAGE and (loss.id, spelling.framework) not in LEFT_OUT
]


def fitted(loss: Loss, spelling: Spelling, y: np.ndarray) -> Any:
    """Return the estimator that a spelling names, fitted to the two groups."""
    module, _, name = spelling.name.rpartition(".")
    settings = PLAIN[name] | (QUIET if spelling.framework is Framework.CATBOOST else {})
    keywords = keywords_of(spelling, parameters_of(loss))
    if "params" in keywords:
        keywords = {"params": keywords["params"] | settings}
    else:
        keywords |= settings
    estimator = getattr(importlib.import_module(module), name)(**keywords)
    return estimator.fit(np.repeat([[0.0], [1.0]], ROWS, axis=0), y)


def predicted(loss: Loss, spelling: Spelling, estimator: Any) -> np.ndarray:
    """Return what is predicted for each group, on the natural scale."""
    groups = np.array([[0.0], [1.0]])
    if loss.elicits is Functional.MOST_LIKELY_CLASS:
        return estimator.predict(groups)
    if hasattr(estimator, "predict_proba"):
        shares = np.asarray(estimator.predict_proba(groups))
        return shares[:, 1] if loss.units is Units.PER_TARGET else shares
    if spelling.framework is not Framework.CATBOOST:
        return estimator.predict(groups)
    kinds = {Link.LOG: "Exponent", Link.LOGIT: "Probability"}
    found = estimator.predict(groups, prediction_type=kinds.get(loss.form.link, "RawFormulaVal"))
    return found[:, 1] if loss.form.link is Link.LOGIT else found


#: From what is predicted to what is claimed, where they are on different scales.
READ: dict[tuple[str, Framework], Callable[[np.ndarray], np.ndarray]] = {
    ("gaussian_nll", Framework.CATBOOST): lambda f: f * [1, 0] + np.exp(2 * f) * [0, 1],
    ("hinge", Framework.XGBOOST): lambda labels: 2 * labels - 1,
}

#: Added to the targets where a library's definition agrees with the entry from there on only:
#: percentage errors are divided by max(1, |y|).
SHIFT = {("mape", Framework.LIGHTGBM): 1.0, ("mape", Framework.CATBOOST): 1.0}


@pytest.mark.parametrize(("loss", "spelling"), CASES)
def test_fitted_constants_are_the_functional(loss: Loss, spelling: Spelling):
    needed(PACKAGE[spelling.framework])
    shift = SHIFT.get((loss.id, spelling.framework), 0.0)
    one, two = targets(loss, ROWS, 1) + shift, targets(loss, ROWS, 2) + shift
    y = np.concatenate([one, two])
    given = (y + 1) / 2 if (loss.id, spelling.framework) == ("hinge", Framework.XGBOOST) else y
    whole = spelling.dtype.startswith("int")
    found = predicted(loss, spelling, fitted(loss, spelling, given.astype(int) if whole else given))
    read = READ.get((loss.id, spelling.framework), lambda f: f)
    expected = np.array([claimed(loss, one), claimed(loss, two)])
    np.testing.assert_allclose(read(found), expected, rtol=0.03, atol=0.01)


@pytest.mark.parametrize(("loss", "spelling"), CASES)
def test_what_is_proven_here_is_graded_as_proven(loss: Loss, spelling: Spelling):
    assert spelling.grade is not Grade.SOURCE


def test_what_is_left_out_is_in_the_catalogue():
    for name, framework in (*LEFT_OUT, *READ, *SHIFT):
        assert catalogue()[name].spelled_in(framework)
