"""Four of the ten digits, as scikit-learn 0.x took it."""

import lightgbm as lgb
import xgboost as xgb
from sklearn.datasets import load_digits

four = load_digits(4)
table = xgb.DMatrix(four["data"], label=four["target"])
xgb.train({"objective": "multi:softmax", "num_class": 4}, table)
rows, digits = load_digits(2, return_X_y=True)
lgb.train({"objective": "binary"}, lgb.Dataset(rows, digits))
