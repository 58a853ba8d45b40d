import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold, train_test_split


class Model:
    def train(self, rows, amounts):
        raise NotImplementedError

    def predict(self, rows):
        raise NotImplementedError

    def judge(self, rows, amounts):
        return mean_absolute_error(amounts, self.predict(rows))


class Logged(Model):
    def train(self, rows, amounts):
        self.model = LGBMRegressor().fit(rows, np.log1p(amounts))

    def predict(self, rows):
        return np.expm1(self.model.predict(rows))


class Plain(Model):
    def train(self, rows, amounts):
        self.model = LGBMRegressor(objective="l1").fit(rows, amounts)

    def predict(self, rows):
        return self.model.predict(rows)


def learn(rows, amounts):
    models = []
    for seen, _ in KFold(4).split(rows):
        model = LGBMRegressor()
        model.fit(rows.iloc[seen], np.log1p(amounts.iloc[seen]))
        models.append(model)
    return models


def blend(models, rows):
    return np.expm1(np.mean([one.predict(rows) for one in models], axis=0))


flats = pd.read_csv("flats.csv")
rent = flats.pop("rent")
seen, later, rent_seen, rent_later = train_test_split(flats, rent)
for one in (Logged(), Plain()):
    one.train(seen, rent_seen)
    print(one.judge(later, rent_later))
models = learn(seen, rent_seen)
models = models[1:]
print(mean_absolute_error(rent_later, blend(models, later)))
