import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor


class Wrapper:
    def __init__(self, logs=True, **params):
        self.logs = logs
        self.model = XGBRegressor(**params)

    def fit(self, rows, amounts):
        if self.logs:
            amounts = np.log1p(amounts)
        self.model.fit(rows, amounts)
        return self

    def predict(self, rows):
        told = self.model.predict(rows)
        if self.logs:
            told = np.expm1(told)
        return told

    def score(self, rows, amounts):
        return mean_absolute_error(amounts, self.predict(rows))


flats = pd.read_csv("flats.csv")
rent = flats.pop("rent")
seen, later, rent_seen, rent_later = train_test_split(flats, rent)
print(Wrapper(max_depth=4).fit(seen, rent_seen).score(later, rent_later))
