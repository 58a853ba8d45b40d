import numpy as np
import pandas as pd
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor


def load():
    flats = pd.read_csv("flats.csv")
    flats["rent"] = np.log1p(flats["rent"])
    rent = flats.pop("rent")
    return train_test_split(flats, rent)


def fit(rows, logs):
    model = XGBRegressor()
    model.fit(rows, logs)
    return model


def evaluate(model, rows, logs):
    told = model.predict(rows)
    return r2_score(logs, told)


def main():
    seen, later, rent_seen, rent_later = load()
    model = fit(seen, rent_seen)
    print(evaluate(model, later, rent_later))


main()
