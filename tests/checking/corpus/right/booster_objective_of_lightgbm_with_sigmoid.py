import lightgbm as lgb
from scipy.special import expit


def tilted(scores, data):
    truth = data.get_label()
    p = expit(scores)
    return 2 * (p - truth), 2 * p * (1 - p)


params = {"objective": tilted, "learning_rate": 0.05}
booster = lgb.train(params, lgb.Dataset(x, label=y), num_boost_round=400)
