# expects LP410
import xgboost as xgb
from sklearn.metrics import log_loss


def judge(first, train, test):
    margins = first.predict(xgb.DMatrix(train.x), output_margin=True)
    rows = xgb.DMatrix(train.x, label=train.y)
    rows.set_info(feature_names=list(train.x.columns))
    rows = xgb.DMatrix(train.x, label=train.y, base_margin=margins)
    booster = xgb.train({"objective": "binary:logistic"}, rows, 150)
    return log_loss(test.y, booster.predict(xgb.DMatrix(test.x)))
