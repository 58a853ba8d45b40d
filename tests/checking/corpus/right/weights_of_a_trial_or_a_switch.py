import lightgbm as lgb
def params(trial, y, balanced):
    p = {"objective": "binary", "is_unbalance": balanced}
    if not balanced:
        p["scale_pos_weight"] = (y == 0).sum() / (y == 1).sum()
    return p
def go(trial, X, y):
    b = trial.suggest_categorical("b", [True, False])
    lgb.train(params(trial, y, b), lgb.Dataset(X, y), 100)
def off(trial, X, y):
    p = {"objective": "binary", "is_unbalance": False, "scale_pos_weight": trial.suggest_float("w", 1, 9)}
    lgb.train(p, lgb.Dataset(X, y), 100)
