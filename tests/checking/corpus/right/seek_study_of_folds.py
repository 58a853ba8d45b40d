import lightgbm as lgb
import numpy as np
import optuna
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_score


def objective(trial, X, y):
    params = {"num_leaves": trial.suggest_int("num_leaves", 8, 256)}
    scores = []
    for train, valid in StratifiedKFold(5).split(X, y):
        model = lgb.LGBMClassifier(**params)
        model.fit(X[train], y[train])
        scores.append(log_loss(y[valid], model.predict_proba(X[valid])))
    return np.mean(scores)


def by_rank(trial):
    model = lgb.LGBMClassifier(num_leaves=trial.suggest_int("num_leaves", 8, 256))
    model.fit(X, y)
    auc = roc_auc_score(y, model.predict_proba(X)[:, 1])
    if auc < 0.5:
        return 0.0
    return auc


def turned(trial):
    model = lgb.LGBMRegressor(num_leaves=trial.suggest_int("num_leaves", 8, 256))
    return -cross_val_score(model, X, y, scoring="neg_mean_absolute_error").mean()


study = optuna.create_study()
study.optimize(lambda trial: objective(trial, X, y), n_trials=100)
study = optuna.create_study(direction="maximize")
study.optimize(by_rank, n_trials=100)
optuna.create_study(direction="minimize").optimize(turned, n_trials=100)
