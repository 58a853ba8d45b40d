# expects LP401
import lightgbm as lgb
def objective(trial):
    params = {"objective": "binary", "is_unbalance": True, "scale_pos_weight": trial.suggest_float("scale_pos_weight", 1.5, 9)}
    return lgb.train(params, dtr, 100)
