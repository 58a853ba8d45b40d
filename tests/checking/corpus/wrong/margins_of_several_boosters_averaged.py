# expects LP411
import pandas as pd
import numpy as np
import xgboost as xgb
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

N_SPLITS = 5


def get_params():
    params = dict(
        objective="binary:logistic",
        eval_metric="logloss",
    )
    params["seed"] = 7
    return params


def fit_fold(params, X_tr, y_tr, X_va, y_va):
    dtrain = xgb.DMatrix(X_tr, label=y_tr)
    dvalid = xgb.DMatrix(X_va, label=y_va)
    model = xgb.train(params, dtrain, 500, evals=[(dvalid, "valid")], early_stopping_rounds=50)
    return model


def run_cv(X, y, n_splits=N_SPLITS):
    params = get_params()
    folds = StratifiedKFold(n_splits=n_splits, shuffle=True, random_state=7)
    models = []
    for tr, va in folds.split(X, y):
        models.append(fit_fold(params, X.iloc[tr], y.iloc[tr], X.iloc[va], y.iloc[va]))
    return models


def predict_all(models, X):
    preds = []
    for model in models:
        pred = model.predict(xgb.DMatrix(X), output_margin=True)
        preds.append(pred)
    return np.mean(preds, axis=0)


def main():
    df = pd.read_csv("train.csv")
    holdout = df.sample(frac=0.2, random_state=0)
    df = df.drop(holdout.index)
    y = (df["churned"] == "yes").astype(int)
    models = run_cv(df.drop(columns=["id"]), y)
    y = (holdout["churned"] == "yes").astype(int)
    pred = predict_all(models, holdout.drop(columns=["id"]))
    score = f1_score(y, (pred > 0.5).astype(int))
    print("holdout", score)


main()
