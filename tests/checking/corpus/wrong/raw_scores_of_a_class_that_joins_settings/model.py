from catboost import CatBoost, Pool
from settings import PARAMS, TARGET


class Model:
    def __init__(self, **changed):
        self.booster = CatBoost({**PARAMS, **changed})

    def fit(self, df):
        self.booster.fit(Pool(df.drop(columns=TARGET), label=df[TARGET]))
        return self

    def score(self, df):
        return self.booster.predict(df.drop(columns=TARGET))
