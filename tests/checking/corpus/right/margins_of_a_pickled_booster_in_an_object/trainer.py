import pickle

import pandas as pd
import xgboost as xgb
from sklearn.model_selection import train_test_split

MODEL_PATH = "artifacts/model.pkl"


class Trainer:
    params = {
        "objective": "binary:logistic",
        "eval_metric": "logloss",
    }

    def __init__(self, path, **overrides):
        self.path = path
        self.params = {**self.params, **overrides}

    def load(self):
        df = pd.read_csv(self.path)
        y = (df["churned"] == "yes").astype(int)
        X = df.drop(columns=["id"])
        self.X_tr, self.X_va, self.y_tr, self.y_va = train_test_split(X, y, test_size=0.2)

    def run(self):
        self.load()
        model = self.fit_one(self.params)
        with open(MODEL_PATH, "wb") as f:
            pickle.dump(model, f)
        return model

    def fit_one(self, params):
        dtrain = xgb.DMatrix(self.X_tr, label=self.y_tr)
        dvalid = xgb.DMatrix(self.X_va, label=self.y_va)
        model = xgb.train(params, dtrain, 500, evals=[(dvalid, "valid")], early_stopping_rounds=50)
        return model


if __name__ == "__main__":
    Trainer("train.csv", max_depth=3, eta=0.05).run()
