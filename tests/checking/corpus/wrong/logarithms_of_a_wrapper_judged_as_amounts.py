# expects LP406
import pandas as pd
from xgboost import XGBRegressor
import numpy as np
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


DEFAULT_PARAMS = {
    "objective": "reg:squarederror",
    "n_estimators": 800,
}


class ModelWrapper:
    """Wraps a gradient booster: fit, predict, evaluate."""

    def __init__(self, params=None, **kwargs):
        self.params = DEFAULT_PARAMS.copy()
        if params:
            self.params.update(params)
        self.params.update(kwargs)
        self.model = None

    def fit(self, X_tr, y_tr, X_va=None, y_va=None):
        self.model = XGBRegressor(**self.params)
        self.model.fit(X_tr, np.log1p(y_tr))
        return self

    def predict(self, X):
        if self.model is None:
            raise RuntimeError("call fit first")
        pred = self.model.predict(X)
        return pred

    def evaluate(self, X, y):
        pred = self.predict(X)
        score = -mean_absolute_error(y, pred)
        return score


def load(path):
    df = pd.read_csv(path)
    df = df.dropna()
    y = df["price"]
    X = df.drop(columns=["id"])
    return X, y


def main():
    X, y = load("train.csv")
    X_tr, X_va, y_tr, y_va = train_test_split(X, y, test_size=0.2, random_state=0)
    wrapper = ModelWrapper({"max_depth": 3, "learning_rate": 0.05}, random_state=0)
    wrapper.fit(X_tr, y_tr, X_va, y_va)
    print(wrapper.evaluate(X_va, y_va))


if __name__ == "__main__":
    main()
