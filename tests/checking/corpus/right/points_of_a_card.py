import math

import xgboost as xgb


def to_points(margin, per_double=20, base=600, odds=50):
    factor = 20 / math.log(2)
    return base - factor * math.log(odds) - factor * margin


def score(x, y, rows):
    booster = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(x, label=y), 100)
    margin = booster.predict(xgb.DMatrix(rows), output_margin=True)
    print((600 - 28.0 * margin).round())
    return to_points(margin).round()


score(x, y, rows)
