import sys

import lightgbm as lgb
import optuna
from data import load

FIXED = {"objective": "multiclass", "num_class": 7, "verbosity": -1}


def objective(trial, x, y):
    params = {**FIXED, "num_leaves": trial.suggest_int("num_leaves", 15, 255)}
    told = lgb.cv(params, lgb.Dataset(x, label=y), num_boost_round=200, nfold=4)
    return told["valid multi_logloss-mean"][-1]


def main():
    x, y = load(int(sys.argv[1]))
    study = optuna.create_study(direction="minimize")
    study.optimize(lambda trial: objective(trial, x, y), n_trials=40)
    print(study.best_params)


if __name__ == "__main__":
    main()
