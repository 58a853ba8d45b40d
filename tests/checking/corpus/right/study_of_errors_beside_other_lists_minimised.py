import numpy as np
import optuna
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error


def objective(trial):
    errors, sizes = [], []
    for train, test in folds.split(X):
        model = Ridge(alpha=trial.suggest_float("alpha", 1e-3, 10, log=True)).fit(X[train], y[train])
        errors.append(mean_absolute_error(y[test], model.predict(X[test])))
        sizes.append(len(test))
    trial.set_user_attr("rows", int(np.sum(sizes)))
    return float(np.mean(errors))


study = optuna.create_study(direction="minimize")
study.optimize(objective, n_trials=30)
