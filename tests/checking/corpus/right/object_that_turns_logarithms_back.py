import numpy as np, pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

class PricePipeline:
    def __init__(self, path, log=True):
        self.df = pd.read_csv(path)
        self.log = log
        self.model = RandomForestRegressor()

    def prepare(self):
        X = self.df.drop(columns=["price"])
        y = self.df["price"]
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(X, y)
        self.y_train = np.log1p(self.y_train)

    def train(self):
        self.model.fit(self.X_train, self.y_train)

    def predict(self, X):
        return np.expm1(self.model.predict(X))

    def evaluate(self):
        return mean_absolute_error(self.y_test, self.predict(self.X_test))

p = PricePipeline("a.csv"); p.prepare(); p.train(); print(p.evaluate())
print(mean_absolute_error(p.y_test, p.predict(p.X_test)))
