import xgboost as xgb
PARAMS = {"objective": "binary:logistic", "eval_metric": "auc"}
def train(X, y):
    return xgb.train(PARAMS, xgb.DMatrix(X, label=y), num_boost_round=300)
