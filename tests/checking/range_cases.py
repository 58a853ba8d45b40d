"""Parameters of training outside the ranges that the libraries take."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _lgb(line: str) -> str:
    return f"lightgbm:\n  objective: regression\n  num_leaves: 31\n  {line}\n"


def _xgb(line: str) -> str:
    return f"xgboost:\n  objective: reg:squarederror\n  tree_method: hist\n  {line}\n"


def _cat(line: str) -> str:
    return f"catboost:\n  loss_function: RMSE\n  iterations: 90\n  {line}\n"


def _conf(line: str) -> str:
    return f"task = train\nobjective = binary\ndata = a.train\nnum_leaves = 31\n{line}\n"


def _sklearn(loss: str, line: str) -> str:
    return f"model: GradientBoostingRegressor\nparams:\n  loss: {loss}\n  {line}\n"


_JSON = '{{"name": "eta", "params": {{\n"objective": "huber", "num_leaves": 9,\n"{}": {}}}}}\n'
CASES: list[Case] = [
    ("columns_lgb.json", _JSON.format("colsample_bytree", 1.4), ("LP407", 3)),
    ("columns_lgb_right.json", _JSON.format("colsample_bytree", 1.0), None),
    ("columns_lgb_none.json", _JSON.format("feature_fraction", 0.0), ("LP407", 3)),
    ("columns_lgb_node.yaml", _lgb("colsample_bynode: 3"), ("LP407", 4)),
    ("columns_lgb_alias.conf", _conf("sub_feature = 1.2"), ("LP407", 5)),
    ("columns_lgb_alias_right.conf", _conf("sub_feature = 0.2"), None),
    ("rows_lgb.conf", _conf("bagging_fraction = 80"), ("LP407", 5)),
    ("rows_lgb_alias.yaml", _lgb("subsample: 1.5"), ("LP407", 4)),
    ("rows_lgb_right.yaml", _lgb("subsample: 0.5"), None),
    ("rows_lgb_space.yaml", _lgb("subsample: [0.5, 1.5]"), None),
    ("rows_lgb_asked.yaml", _lgb("subsample: ${share}"), None),
    ("rate_lgb.yaml", _lgb("eta: 0"), ("LP407", 4)),
    ("rate_lgb_right.yaml", _lgb("shrinkage_rate: 1.5"), None),
    ("leaves_lgb.yaml", "lgb:\n  objective: binary\n  num_leaves: 1\n", ("LP407", 3)),
    ("leaves_lgb_right.yaml", "lgb:\n  objective: binary\n  num_leaves: 2\n", None),
    ("penalty_lgb.yaml", _lgb("reg_alpha: -0.1"), ("LP407", 4)),
    ("penalty_lgb_right.yaml", _lgb("reg_alpha: 0"), None),
    ("depth_lgb_right.yaml", _lgb("max_depth: -1"), None),
    ("bins_lgb.yaml", _lgb("max_bin: 1"), ("LP407", 4)),
    ("columns_xgb.yaml", _xgb("colsample_bylevel: 1.2"), ("LP407", 4)),
    ("columns_xgb_right.yaml", _xgb("colsample_bylevel: 1"), None),
    ("rows_xgb.yaml", _xgb("subsample: -0.5"), ("LP407", 4)),
    ("rows_xgb_right.yaml", _xgb("subsample: 0.5"), None),
    ("depth_xgb.yaml", _xgb("max_depth: -1"), ("LP407", 4)),
    ("depth_xgb_right.yaml", _xgb("max_depth: 0"), None),
    ("gain_xgb.yaml", _xgb("gamma: -1"), ("LP407", 4)),
    ("gain_xgb_right.yaml", _xgb("gamma: 5"), None),
    ("rate_xgb.yaml", _xgb("eta: -0.3"), ("LP407", 4)),
    ("rate_xgb_large.yaml", _xgb("eta: 1.3"), None),
    ("linear_xgb_right.yaml", _xgb("booster: gblinear\n  subsample: 2.0"), None),
    ("dropped_xgb.yaml", _xgb("booster: dart\n  rate_drop: 1.1"), ("LP407", 5)),
    ("columns_cat.yaml", _cat("rsm: 0"), ("LP407", 4)),
    ("columns_cat_right.yaml", _cat("rsm: 1"), None),
    ("depth_cat.yaml", _cat("depth: 20"), ("LP407", 4)),
    ("depth_cat_right.yaml", _cat("depth: 16"), None),
    ("penalty_cat.yaml", _cat("l2_leaf_reg: -3"), ("LP407", 4)),
    ("strength_cat_right.yaml", _cat("random_strength: -1"), None),
    ("rows_sklearn.yaml", _sklearn("huber", "subsample: 1.5"), ("LP407", 4)),
    ("rows_sklearn_right.yaml", _sklearn("huber", "subsample: 1.0"), None),
    ("blend_sklearn.yaml",
     "model: SGDRegressor\nparams:\n  loss: huber\n  l1_ratio: 1.5\n", ("LP407", 4)),
    ("blend_sklearn_right.yaml",
     "model: SGDRegressor\nparams:\n  loss: huber\n  l1_ratio: 0.15\n", None),
]  # fmt: skip
