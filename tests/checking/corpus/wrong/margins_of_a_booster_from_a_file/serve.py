import lightgbm as lgb
import pandas as pd


class Service:
    def __init__(self):
        self.gbm = lgb.Booster(model_file="returns.txt")

    def answer(self, path):
        visits = pd.read_parquet(path)
        visits["margin"] = self.gbm.predict(visits, raw_score=True)
        visits["returns"] = visits["margin"] > 0.5
        return visits


if __name__ == "__main__":
    print(Service().answer("today.parquet"))
