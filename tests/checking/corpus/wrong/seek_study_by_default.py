# expects LP413
import optuna
from sklearn.model_selection import cross_val_score
from xgboost import XGBClassifier


class Objective:
    def __init__(self, X, y):
        self.X, self.y = X, y

    def __call__(self, trial):
        model = XGBClassifier(max_depth=trial.suggest_int("max_depth", 2, 10))
        return cross_val_score(model, self.X, self.y, scoring="accuracy", cv=5).mean()


study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=0))
study.optimize(Objective(X, y), n_trials=60)
