# expects LP405
"""Four of the ten digits, and a class too few."""

import xgboost as xgb
from sklearn.datasets import load_digits

four = load_digits(4)
table = xgb.DMatrix(four["data"], label=four["target"])
xgb.train({"objective": "multi:softmax", "num_class": 3}, table)
