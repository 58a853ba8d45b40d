import optuna
import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.model_selection import cross_val_score

table = pd.read_csv("payments.csv")
fraud = table.pop("fraud")
BASE = {"objective": "binary", "n_estimators": 400}


def objective(trial):
    positives = (fraud == 1).sum()
    negatives = len(fraud) - positives
    tuned = {"num_leaves": trial.suggest_int("num_leaves", 8, 128)}
    params = {**BASE, **tuned, "scale_pos_weight": negatives / positives}
    model = LGBMClassifier(**params)
    return cross_val_score(model, table, fraud, scoring="roc_auc", cv=5).mean()


study = optuna.create_study(direction="maximize")
study.optimize(objective, n_trials=50)
