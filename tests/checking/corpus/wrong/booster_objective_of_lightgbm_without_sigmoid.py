# expects LP102
import lightgbm as lgb
import numpy as np


def tilted(scores, data):
    truth = data.get_label()
    p = np.clip(scores, 1e-7, 1 - 1e-7)
    return 2 * (p - truth), 2 * p * (1 - p)


params = {"objective": tilted, "learning_rate": 0.05}
booster = lgb.train(params, lgb.Dataset(x, label=y), num_boost_round=400)
