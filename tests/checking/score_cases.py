"""Scores of scikit-learn that configurations ask for, against the estimators that they name."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _search(estimator: str, scoring: str) -> str:
    """A search by class names; the score stands on line 7."""
    return (
        f"model:\n  class: {estimator}\n  params:\n    random_state: 0\n"
        f"search:\n  class: sklearn.model_selection.GridSearchCV\n  scoring: {scoring}\n"
    )


def _hydra(estimator: str, scoring: str) -> str:
    return (
        "search:\n  _target_: sklearn.model_selection.GridSearchCV\n"
        f"  scoring: {scoring}\n  estimator:\n    _target_: {estimator}\n    n_jobs: 2\n"
    )


_BOOSTED = "sklearn.ensemble.GradientBoostingRegressor"
_LINE = "model:\n  class: {}\n  params: {{{}}}\nsearch:\n  scoring: {}\n"


def _counted(classes: str, scoring: str, estimator: str = "GaussianNB") -> str:
    """A search beside what the data have; the score stands on line 5."""
    model = f"model:\n  class: {estimator}"
    return f"data:\n  {classes}\n{model}\nsearch: {{scoring: {scoring}}}\n"


_THREE = "classes: [tin, lead, zinc]"
_LABELS = ["accuracy", "f1", "f1_macro", "precision_weighted", "recall", "balanced_accuracy",
           "jaccard_micro", "matthews_corrcoef", "positive_likelihood_ratio"]  # fmt: skip
_SHARES = ["neg_log_loss", "neg_brier_score", "roc_auc_ovr", "roc_auc_ovo_weighted",
           "d2_log_loss_score"]  # fmt: skip
_AMOUNTS = ["r2", "explained_variance", "neg_mean_gamma_deviance", "neg_mean_poisson_deviance"]
_EITHER = ["neg_mean_absolute_error", "neg_root_mean_squared_error", "adjusted_rand_score"]
_FOREST, _RIDGE = "sklearn.ensemble.RandomForestClassifier", "sklearn.linear_model.Ridge"
CASES: list[Case] = [
    ("ranks_of_amounts.yaml", _LINE.format(_BOOSTED, "loss: huber", "roc_auc"), ("LP406", 5)),
    ("ranks_of_medians.yaml",
     _LINE.format(_BOOSTED, "loss: absolute_error", "average_precision"), ("LP406", 5)),
    ("ranks_of_anything.yaml", _LINE.format(_BOOSTED, "loss: squared_error", "roc_auc"), None),
    ("ranks_of_ridge.yaml", _LINE.format(_RIDGE, "alpha: 1.0", "roc_auc"), None),
    ("ranks_of_classes.yaml", _LINE.format(_FOREST, "n_jobs: 2", "roc_auc"), None),
    ("amounts_by_r2.yaml", _LINE.format(_BOOSTED, "loss: huber", "r2"), None),
    *((f"labels_{score}.yaml", _search(_RIDGE, score), ("LP406", 7))
      for score in (*_LABELS, *_SHARES)),
    *((f"labels_{score}_right.yaml", _search(_FOREST, score), None)
      for score in (*_LABELS, *_SHARES)),
    *((f"amounts_{score}.yaml", _search(_FOREST, score), ("LP406", 7)) for score in _AMOUNTS),
    *((f"amounts_{score}_right.yaml", _search(_RIDGE, score), None) for score in _AMOUNTS),
    *((f"either_{at}_{score}.yaml", _search(one, score), None)
      for score in _EITHER for at, one in enumerate((_FOREST, _RIDGE))),
    ("hydra_score.yaml", _hydra("sklearn.svm.SVR", "f1"), ("LP406", 3)),
    ("hydra_score_right.yaml", _hydra("sklearn.svm.SVC", "f1"), None),
    ("boosted.yaml", _hydra("lightgbm.LGBMRegressor", "[accuracy]"), ("LP406", 3)),
    ("boosted_right.yaml", _hydra("lightgbm.LGBMClassifier", "[accuracy]"), None),
    ("score.json",
     '{"estimator": "SVR",\n "cv": {"scoring": {"hits": "accuracy", "err": "max_error"}}}',
     ("LP406", 2)),
    ("score_right.json",
     '{"estimator": "SVC",\n "cv": {"scoring": {"hits": "accuracy", "f": "f1"}}}', None),
    ("both_kinds.yaml", "models: [SVR, SVC]\nscoring: accuracy\n", None),
    ("selected.yaml",
     "select: {class: SelectFromModel, estimator: Lasso}\nmodel: net\nscoring: f1\n", None),
    *((f"three_{score}.yaml", _counted(_THREE, score), ("LP406", 5))
      for score in ("roc_auc", "f1", "precision", "recall")),
    *((f"three_{score}.yaml", _counted(_THREE, score), None)
      for score in ("roc_auc_ovr", "f1_macro", "accuracy", "average_precision")),
    ("three_counted.yaml", _counted("n_classes: 3", "roc_auc"), ("LP406", 5)),
    ("three_two.yaml", _counted("classes: [tin, lead]", "roc_auc"), None),
    ("three_positive.yaml", _counted(f"{_THREE}\n  positive_class: tin", "roc_auc"), None),
    ("three_apart.yaml",
     _counted("classes: [tin, lead, zinc]", "roc_auc", "sklearn.multiclass.OneVsRestClassifier"),
     None),
    ("three_labels.yaml", _counted("labels: [tin, lead, zinc]", "roc_auc"), None),
    ("own_score.yaml", _search(_RIDGE, "hit_rate"), None),
    ("set_score.yaml", _search(_RIDGE, "${metric}"), None),
]  # fmt: skip
