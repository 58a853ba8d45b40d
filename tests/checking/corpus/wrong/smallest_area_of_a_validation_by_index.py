# expects LP413
import lightgbm as lgb


def rounds(rows):
    cv = lgb.cv({"objective": "binary", "metric": "auc"}, rows, nfold=5, num_boost_round=1000)
    best = min(cv["valid auc-mean"])
    return cv["valid auc-mean"].index(best)
