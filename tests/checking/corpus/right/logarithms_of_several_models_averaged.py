import pandas as pd
from xgboost import XGBRegressor
import numpy as np
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import StratifiedKFold

N_SPLITS = 5


def get_params():
    params = dict(
        objective="reg:squarederror",
        n_estimators=800,
    )
    params["seed"] = 7
    return params


def fit_fold(params, X_tr, y_tr, X_va, y_va):
    model = XGBRegressor(**params)
    model.fit(X_tr, np.log1p(y_tr))
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
        pred = np.expm1(model.predict(X))
        preds.append(pred)
    return np.mean(preds, axis=0)


def main():
    df = pd.read_csv("train.csv")
    holdout = df.sample(frac=0.2, random_state=0)
    df = df.drop(holdout.index)
    y = df["price"]
    models = run_cv(df.drop(columns=["id"]), y)
    y = holdout["price"]
    pred = predict_all(models, holdout.drop(columns=["id"]))
    score = -mean_absolute_error(y, pred)
    print("holdout", score)


main()
