"""Parameters of the boosting libraries in configurations."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_MULTI = "lightgbm:\n  objective: multiclass\n  num_class: 3\n  num_leaves: 31\n"
_BINARY = "lightgbm:\n  objective: binary\n  num_leaves: 31\n"
_XGB = "xgboost:\n  eta: 0.1\n  objective: binary:logistic\n"
_XGB_VALUES = "xgboost:\n  eta: 0.1\n  objective: reg:squarederror\n"
_CAT = "catboost:\n  iterations: 500\n  loss_function: Logloss\n"
_CAT_MULTI = "catboost:\n  iterations: 500\n  loss_function: MultiClass\n"
_CAT_VALUES = "catboost:\n  iterations: 500\n  loss_function: RMSE\n"


def _cat(loss: str) -> str:
    return f"catboost:\n  iterations: 500\n  loss_function: {loss}\n"


CASES: list[Case] = [
    ("alias_classes.yaml", f"{_MULTI}  num_classes: 5\n", ("LP410", 5)),
    ("alias_classes_right.yaml", f"{_MULTI}  num_classes: 3\n", None),
    ("alias_objective.yaml", f"{_BINARY}  application: regression\n", ("LP410", 4)),
    ("alias_objective_right.yaml",
     "lgb:\n  objective: mse\n  application: regression\n  num_leaves: 7\n", None),
    ("alias_metric.yaml",
     f"{_BINARY}  metric: auc\n  metrics: [binary_logloss]\n", ("LP410", 5)),
    ("alias_metric_right.yaml",
     f"{_BINARY}  metric: 'auc,binary_logloss'\n  metrics: [binary_logloss, auc]\n", None),
    ("alias_number.yaml", f"{_BINARY}  loss: 0.31\n", None),
    ("alias_catboost.yaml", f"{_CAT}  objective: RMSE\n", ("LP410", 4)),
    ("objective_xgb.yaml", "xgboost:\n  eta: 0.1\n  objective: binary:logloss\n", ("LP409", 3)),
    ("objective_xgb_own.yaml", "xgboost:\n  eta: 0.1\n  objective: my_focal\n", None),
    ("objective_lgb.yaml", "lightgbm:\n  num_leaves: 31\n  objective: binary_logloss\n",
     ("LP409", 3)),
    ("objective_lgb_case.yaml", "lightgbm:\n  num_leaves: 31\n  objective: RMSE\n", None),
    ("objective_cat.yaml", _cat("logloss"), ("LP409", 3)),
    ("objective_tuner.yaml", "xgboost:\n  n_trials: 5\n  objective: auc\n  direction: max\n", None),
    ("metric_name_xgb.yaml", f"{_XGB}  eval_metric: accuracy\n", ("LP406", 4)),
    ("metric_name_xgb_right.yaml", f"{_XGB}  eval_metric: error@0.7\n", None),
    ("metric_name_lgb.yaml", f"{_BINARY}  metric: [accuracy]\n", ("LP406", 4)),
    ("metric_name_lgb_right.yaml", f"{_BINARY}  metric: [AUC, my_gain]\n", None),
    ("metric_name_cat.yaml", f"{_CAT}  eval_metric: auc\n", ("LP406", 4)),
    ("metric_name_cat_right.yaml", f"{_CAT}  eval_metric: TotalF1:average=Macro\n", None),
    ("metric_single_cat.yaml", f"{_CAT_MULTI}  eval_metric: Recall\n", ("LP406", 4)),
    ("metric_single_cat_right.yaml", f"{_CAT_MULTI}  eval_metric: MCC\n", None),
    ("metric_values_lgb.yaml",
     "lgb:\n  num_leaves: 9\n  objective: regression\n  metric: binary_logloss\n", ("LP406", 4)),
    ("metric_values_lgb_right.yaml",
     "lgb:\n  num_leaves: 9\n  objective: cross_entropy\n  metric: binary_logloss\n", None),
    ("metric_values_xgb.yaml",
     "xgb:\n  eta: 0.1\n  objective: count:poisson\n  eval_metric: logloss\n", ("LP406", 4)),
    ("metric_values_xgb_right.yaml",
     "xgb:\n  eta: 0.1\n  objective: reg:logistic\n  eval_metric: logloss\n", None),
    ("metric_values_cat.yaml", f"{_CAT_VALUES}  eval_metric: Accuracy\n", ("LP406", 4)),
    ("base.yaml", f"{_XGB}  base_score: 1.5\n", ("LP407", 4)),
    ("base_right.yaml", f"{_XGB}  base_score: 0.5\n", None),
    ("base_values.yaml", f"{_XGB_VALUES}  base_score: 12.5\n", None),
    ("no_positives.yaml", f"{_XGB}  scale_pos_weight: 0\n", ("LP407", 4)),
    ("positives.yaml", f"{_XGB}  scale_pos_weight: 0.2\n", None),
    ("slope.yaml", f"{_BINARY}  sigmoid: 0\n", ("LP407", 4)),
    ("needed.yaml", _cat("Huber"), ("LP410", 3)),
    ("needed_right.yaml", _cat("Huber:delta=1.5"), None),
    ("needed_part.yaml", _cat("Focal:focal_alpha=0.3"), ("LP410", 3)),
    ("needed_range.yaml", _cat("Focal:focal_alpha=1.3;focal_gamma=2"), ("LP407", 3)),
    ("needed_xgb.yaml", "xgb:\n  eta: 0.1\n  objective: reg:quantileerror\n", ("LP410", 3)),
    ("needed_xgb_right.yaml",
     "xgb:\n  eta: 0.1\n  objective: reg:quantileerror\n  quantile_alpha: [0.1, 0.9]\n", None),
    ("balanced.yaml", f"{_CAT}  auto_class_weights: balanced\n", ("LP409", 4)),
    ("balanced_right.yaml", f"{_CAT}  auto_class_weights: SqrtBalanced\n", None),
    ("survival.yaml",
     "xgb:\n  eta: 0.1\n  objective: survival:aft\n  aft_loss_distribution: weibull\n",
     ("LP409", 4)),
    ("three_weights.yaml", f"{_CAT}  class_weights: [1, 2, 3]\n", ("LP402", 4)),
    ("two_weights.yaml", f"{_CAT}  class_weights: [1, 2]\n", None),
    ("names_weights.yaml",
     f"{_CAT_MULTI}  class_names: [a, b, c]\n  class_weights: [1, 2, 3, 4]\n", ("LP402", 5)),
    ("names_count.yaml", f"{_CAT_MULTI}  class_names: [a, b, c]\n  classes_count: 4\n",
     ("LP410", 5)),
    ("names_count_right.yaml", f"{_CAT_MULTI}  class_names: [a, b, c]\n  classes_count: 3\n", None),
    ("weighted_values.yaml", f"{_CAT_VALUES}  auto_class_weights: Balanced\n", ("LP408", 4)),
    ("weighted_values_off.yaml", f"{_CAT_VALUES}  auto_class_weights: None\n", None),
    ("weighted_ranks.yaml", "lgb:\n  objective: lambdarank\n  num_leaves: 7\n  is_unbalance: yes\n",
     ("LP408", 4)),
    ("estimator.yaml",
     "model: CatBoostRegressor\nparams:\n  iterations: 50\n  loss_function: Logloss\n",
     ("LP409", 4)),
    ("estimator_right.yaml",
     "model: CatBoostClassifier\nparams:\n  iterations: 50\n  loss_function: Logloss\n", None),
    ("estimator_counts.yaml",
     "name: XGBClassifier\nparams:\n  n_estimators: 50\n  objective: multi:softprob\n", None),
    ("class_key.yaml",
     "models:\n  GradientBoostingRegressor:\n    loss: ls\n    n_estimators: 50\n", ("LP409", 3)),
    ("class_key_best.yaml",
     "models:\n  SGDClassifier:\n    best_params:\n      loss: log\n", ("LP409", 4)),
    ("class_key_right.yaml", "models:\n  SGDClassifier:\n    loss: log_loss\n", None),
    ("class_key_grid.yaml", "models:\n  SGDClassifier:\n    loss: [log, hinge]\n", None),
    ("class_name.yaml",
     "name: RandomForestClassifier\nparams:\n  criterion: squared_error\n", ("LP409", 3)),
    ("class_name_right.yaml", "name: RandomForestClassifier\nparams:\n  criterion: gini\n", None),
    ("class_two.yaml", "RandomForestClassifier: {}\nmlp:\n  criterion: mse\n", None),
    ("class_counts.yaml",
     "XGBClassifier:\n  n_estimators: 50\n  objective: multi:softprob\n", None),
]  # fmt: skip
