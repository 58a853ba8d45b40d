import lightgbm as lgb
import matplotlib.pyplot as plt


def rounds(rows):
    cv = lgb.cv({"objective": "binary", "metric": "auc"}, rows, nfold=5, num_boost_round=1000)
    low, high = min(cv["valid auc-mean"]), max(cv["valid auc-mean"])
    plt.ylim(low, high)
    return cv["valid auc-mean"].index(max(cv["valid auc-mean"]))
