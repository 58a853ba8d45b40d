# expects LP405
from xgboost import train, DMatrix
PARAMS = {
    "booster": "gbtree",
    "objective": "multi:softprob",
    "eta": 0.05,
    "subsample": 0.8,
}
def fit(X, y):
    return train(PARAMS, DMatrix(X, label=y), num_boost_round=400)
fit(X, y)
