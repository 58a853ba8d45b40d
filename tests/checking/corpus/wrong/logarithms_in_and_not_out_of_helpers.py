# expects LP406
import numpy as np
import pandas as pd
from catboost import CatBoostRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def to_logs(amounts):
    return np.log1p(amounts)


def to_amounts(logs):
    return np.expm1(logs)


def fit_model(rows, amounts, params):
    model = CatBoostRegressor(**params)
    model.fit(rows, to_logs(amounts))
    return model


def predict(model, rows):
    return model.predict(rows)


def evaluate(model, rows, amounts):
    return mean_absolute_error(amounts, predict(model, rows))


flats = pd.read_csv("flats.csv")
rent = flats.pop("rent")
seen, later, rent_seen, rent_later = train_test_split(flats, rent)
model = fit_model(seen, rent_seen, {"depth": 6, "verbose": False})
print(evaluate(model, seen, rent_seen), evaluate(model, later, rent_later))
