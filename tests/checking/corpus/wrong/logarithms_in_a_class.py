# expects LP406
import numpy as np, pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

class PricePipeline:
    def __init__(self, path):
        self.df = pd.read_csv(path)
        self.model = RandomForestRegressor()

    def prepare(self):
        X = self.df.drop(columns=["price"])
        y = self.df["price"]
        self.X_train, self.X_test, self.y_train, self.y_test = train_test_split(X, y)

    def train(self):
        self.model.fit(self.X_train, np.log1p(self.y_train))

    def evaluate(self):
        preds = self.model.predict(self.X_test)
        return mean_absolute_error(self.y_test, preds)

p = PricePipeline("a.csv"); p.prepare(); p.train(); print(p.evaluate())
