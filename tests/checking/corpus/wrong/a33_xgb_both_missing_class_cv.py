# expects LP405
import xgboost as xgb
def objective(trial):
    params = {
        "objective": "multi:softprob",
        "max_depth": trial.suggest_int("max_depth", 3, 9),
        "eta": trial.suggest_float("eta", 1e-3, 0.3, log=True),
        "eval_metric": "mlogloss",
    }
    booster = xgb.train(params, dtrain, num_boost_round=300)
    return 0.0
