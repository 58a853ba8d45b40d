# expects LP411
import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import KFold


class ChurnModel:
    def __init__(self, alpha=0.8, params=None):
        self.alpha = alpha
        self.params = dict(learning_rate=0.05, num_leaves=31)
        self.model = None

    @staticmethod
    def _sigmoid(z):
        return 1.0 / (1.0 + np.exp(-z))

    def _loss(self, preds, train):
        y = train.get_label()
        p = self._sigmoid(preds)
        w = np.where(y > 0, self.alpha, 1 - self.alpha)
        return w * (p - y), w * p * (1 - p)

    def fit(self, x, y):
        self.params["objective"] = self._loss
        self.model = lgb.train(self.params, lgb.Dataset(x, label=y), 300)
        return self

    def predict_proba(self, x):
        return self.model.predict(x)


data = pd.read_csv("churn.csv")
X, y = data.drop(columns="churned").values, data["churned"].values
scores = []
for train, test in KFold(5, shuffle=True).split(X):
    model = ChurnModel().fit(X[train], y[train])
    p = model.predict_proba(X[test])
    scores.append(f1_score(y[test], (p >= 0.5).astype(int)))
print(np.mean(scores))
