"""Options of scikit-learn's estimators that exclude each other, in configurations."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _hydra(estimator: str, options: str, rest: str = "") -> str:
    """An estimator by its path; the options stand on line 3."""
    listed = f"model:\n  _target_: sklearn.{estimator}\n"
    return f"{listed}  {options}\n{rest}"


def _named(estimator: str, options: str, rest: str = "") -> str:
    """An estimator by its class; the options stand on line 3."""
    return f"model:\n  class: sklearn.{estimator}\n  params: {{{options}}}\n{rest}"


_LOGISTIC = "linear_model.LogisticRegression"
_HIST = "ensemble.HistGradientBoostingRegressor"
_WRONG = {
    _LOGISTIC: ["penalty: l1", "penalty: elasticnet, l1_ratio: 0.5", "penalty: l1, solver: sag",
                "penalty: elasticnet, solver: liblinear", "penalty: null, solver: liblinear",
                "dual: true", "dual: true, solver: saga"],
    "svm.LinearSVC": ["penalty: l1, loss: hinge, dual: false", "penalty: l1, dual: true",
                      "loss: hinge, dual: false"],
    "svm.LinearSVR": ["dual: false", "dual: false, loss: epsilon_insensitive"],
    _HIST: ["loss: quantile", "loss: quantile, quantile: null"],
    "ensemble.RandomForestClassifier": ["oob_score: true, bootstrap: false"],
    "ensemble.ExtraTreesRegressor": ["oob_score: true"],
    "ensemble.BaggingClassifier": ["oob_score: true, warm_start: true"],
    "linear_model.Ridge": ["positive: true, solver: svd", "solver: lbfgs"],
    "discriminant_analysis.LinearDiscriminantAnalysis": ["shrinkage: auto"],
    "svm.SVC": ["break_ties: true, decision_function_shape: ovo"],
    "linear_model.SGDRegressor": ["learning_rate: constant, eta0: 0.0"],
}  # fmt: skip
_RIGHT = {
    _LOGISTIC: ["penalty: l1, solver: liblinear", "penalty: l2", "penalty: l1, solver: saga",
                "penalty: elasticnet, solver: saga, l1_ratio: 0.5", "penalty: null",
                "dual: true, solver: liblinear", "penalty: '${penalty}'",
                "penalty: l1, solver: '${solver}'"],
    "svm.LinearSVC": ["penalty: l1, dual: false", "loss: hinge, dual: true", "loss: hinge",
                      "penalty: l1", "penalty: l1, dual: auto"],
    "svm.LinearSVR": ["dual: true", "loss: squared_epsilon_insensitive, dual: false"],
    _HIST: ["loss: quantile, quantile: 0.9", "loss: poisson", "quantile: null",
            "loss: quantile, quantile: '${level}'", "loss: quantile, quantile: [0.1, 0.9]"],
    "ensemble.RandomForestClassifier": ["oob_score: true", "oob_score: false, bootstrap: false"],
    "ensemble.ExtraTreesRegressor": ["oob_score: true, bootstrap: true"],
    "ensemble.BaggingClassifier": ["oob_score: true"],
    "linear_model.Ridge": ["positive: true, solver: lbfgs", "positive: true", "solver: svd"],
    "discriminant_analysis.LinearDiscriminantAnalysis": ["shrinkage: auto, solver: lsqr"],
    "svm.SVC": ["break_ties: true"],
    "linear_model.SGDRegressor": ["learning_rate: constant, eta0: 0.01"],
}  # fmt: skip
_UNWEIGHTED = ["ensemble.GradientBoostingClassifier", "neural_network.MLPClassifier",
               "neighbors.KNeighborsClassifier", "linear_model.Ridge"]  # fmt: skip
_SEARCH = "search:\n  class: sklearn.model_selection.GridSearchCV\n  param_grid: {{{}}}\n"
_SCORE = "search:\n  class: sklearn.model_selection.GridSearchCV\n  scoring: {}\n"
_SVC, _SGD = "svm.SVC", "linear_model.SGDClassifier"
CASES: list[Case] = [
    *((f"clash_{at}_{estimator}.yaml", _named(estimator, options), ("LP410", 3))
      for estimator, listed in _WRONG.items() for at, options in enumerate(listed)),
    *((f"fits_{at}_{estimator}.yaml", _named(estimator, options), None)
      for estimator, listed in _RIGHT.items() for at, options in enumerate(listed)),
    *((f"weights_{one}.yaml", _named(one, "class_weight: balanced"), ("LP409", 3))
      for one in _UNWEIGHTED),
    ("weights_fit.yaml", _named(_LOGISTIC, "class_weight: balanced"), None),
    ("weights_none.yaml", _named(_UNWEIGHTED[0], "class_weight: null"), None),
    ("hydra_clash.yaml", _hydra(_HIST, "loss: quantile"), ("LP410", 3)),
    ("hydra_fits.yaml", _hydra(_HIST, "loss: quantile\n  quantile: 0.2"), None),
    ("hydra_partial.yaml", _hydra(_HIST, "loss: quantile\n  _partial_: true"), None),
    ("tried_solver.yaml",
     _named(_LOGISTIC, "penalty: l1", _SEARCH.format("clf__solver: [liblinear, saga]")), None),
    ("tried_penalty.yaml",
     _named(_LOGISTIC, "penalty: l1", _SEARCH.format("penalty: [l2]")), None),
    ("tried_other.yaml",
     _named(_LOGISTIC, "penalty: l1", _SEARCH.format("clf__C: [0.1, 1]")), ("LP410", 3)),
    ("tried_quantile.yaml",
     _named(_HIST, "loss: quantile", "levels: {model__quantile: [0.1, 0.9]}\n"), None),
    ("beside.yaml",
     "model:\n  type: LogisticRegression\n  solver: saga\n  params: {penalty: l1}\n", None),
    ("two_models.yaml",
     "a: {type: LogisticRegression, penalty: l1}\nb: {type: Ridge, solver: saga}\n", ("LP410", 1)),
    ("share_svc.yaml", _named(_SVC, "probability: false", _SCORE.format("neg_log_loss")),
     ("LP406", 6)),
    ("share_svc_default.yaml", _named(_SVC, "C: 2.0", _SCORE.format("roc_auc_ovr")), ("LP406", 6)),
    ("share_svc_right.yaml", _named(_SVC, "probability: true", _SCORE.format("neg_log_loss")),
     None),
    ("share_svc_rank.yaml", _named(_SVC, "C: 2.0", _SCORE.format("roc_auc")), None),
    ("share_svc_tried.yaml",
     _named(_SVC, "C: 2.0", _SCORE.format("neg_log_loss\n  grid: {svc__probability: [true]}")),
     None),
    ("share_sgd.yaml", _named(_SGD, "loss: hinge", _SCORE.format("neg_brier_score")),
     ("LP406", 6)),
    ("share_sgd_right.yaml", _named(_SGD, "loss: log_loss", _SCORE.format("neg_brier_score")),
     None),
    ("share_sgd_tried.yaml",
     _named(_SGD, "loss: hinge", _SCORE.format("neg_log_loss\n  grid: {loss: [log_loss]}")), None),
    ("share_linear.yaml", _named("svm.LinearSVC", "C: 2.0", _SCORE.format("neg_log_loss")),
     ("LP406", 6)),
    ("share_calibrated.yaml",
     _named("calibration.CalibratedClassifierCV", "estimator: {class: sklearn.svm.LinearSVC}",
            _SCORE.format("neg_log_loss")), None),
]  # fmt: skip
