import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error, mean_squared_error
from sklearn.model_selection import train_test_split


class Plain:
    def fit(self, rows, amounts):
        self.model = LGBMRegressor(objective="l1")
        self.model.fit(rows, amounts)
        return self

    def predict(self, rows):
        return self.model.predict(rows)


class Logged:
    def fit(self, rows, amounts):
        self.model = LGBMRegressor()
        self.model.fit(rows, np.log1p(amounts))
        return self

    def predict_logs(self, rows):
        return self.model.predict(rows)

    def predict(self, rows):
        return np.expm1(self.predict_logs(rows))


def judge(model, rows, amounts):
    told = model.predict(rows)
    return mean_absolute_error(amounts, told)


flats = pd.read_csv("flats.csv")
rent = flats.pop("rent")
seen, later, rent_seen, rent_later = train_test_split(flats, rent)
plain = Plain().fit(seen, rent_seen)
logged = Logged().fit(seen, rent_seen)
print(judge(plain, later, rent_later), judge(logged, later, rent_later))
print(mean_squared_error(np.log1p(rent_later), logged.predict_logs(later)) ** 0.5)
