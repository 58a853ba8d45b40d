import xgboost as xgb
from sklearn.metrics import log_loss


def rows_of(part, margins):
    return xgb.DMatrix(part.x, label=part.y, base_margin=margins)


def judge(first, train, test):
    rows = rows_of(train, first.predict(xgb.DMatrix(train.x), output_margin=True))
    booster = xgb.train({"objective": "binary:logistic"}, rows, 150)
    others = rows_of(test, first.predict(xgb.DMatrix(test.x), output_margin=True))
    return log_loss(test.y, booster.predict(others))


def judge_apart(first, train, test):
    rows, others = xgb.DMatrix(train.x, label=train.y), xgb.DMatrix(test.x)
    rows.set_base_margin(first.predict(rows, output_margin=True))
    others.set_base_margin(first.predict(others, output_margin=True))
    booster = xgb.train({"objective": "binary:logistic"}, rows, 150)
    return log_loss(test.y, booster.predict(others))
