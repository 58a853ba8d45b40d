# expects LP413
import lightgbm as lgb
import numpy as np
import optuna
from sklearn.metrics import log_loss
from sklearn.model_selection import StratifiedKFold


def objective(trial, X, y):
    params = {"num_leaves": trial.suggest_int("num_leaves", 8, 256)}
    scores = []
    for train, valid in StratifiedKFold(5).split(X, y):
        model = lgb.LGBMClassifier(**params)
        model.fit(X[train], y[train])
        scores.append(log_loss(y[valid], model.predict_proba(X[valid])))
    return np.mean(scores)


def main(X, y):
    study = optuna.create_study(direction="maximize", study_name="leaves")
    study.optimize(lambda trial: objective(trial, X, y), n_trials=100)
    return study.best_params
