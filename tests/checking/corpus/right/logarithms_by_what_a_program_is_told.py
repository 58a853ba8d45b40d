import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

CONFIG = {"logs": True, "params": {"max_depth": 4}}


def fit(rows, amounts, logs, **params):
    model = XGBRegressor(**params)
    model.fit(rows, np.log1p(amounts) if logs else amounts)
    return model


def evaluate(model, rows, amounts, logs):
    told = model.predict(rows)
    if logs:
        told = np.expm1(told)
    return mean_absolute_error(amounts, told)


def main():
    flats = pd.read_csv("flats.csv")
    rent = flats.pop("rent")
    seen, later, rent_seen, rent_later = train_test_split(flats, rent)
    model = fit(seen, rent_seen, CONFIG["logs"], **CONFIG["params"])
    print(evaluate(model, later, rent_later, CONFIG["logs"]))


main()
