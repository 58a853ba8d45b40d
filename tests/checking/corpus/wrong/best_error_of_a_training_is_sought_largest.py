# expects LP413
import optuna
import xgboost as xgb


def search(train, valid):
    def objective(trial):
        params = {
            "objective": "reg:squarederror",
            "eval_metric": "rmse",
            "max_depth": trial.suggest_int("max_depth", 2, 9),
        }
        model = xgb.train(params, train, 1000, evals=[(valid, "v")], early_stopping_rounds=50)
        return model.best_score

    study = optuna.create_study(direction="maximize")
    study.optimize(objective, n_trials=100)
