import lightgbm as lgb
import numpy as np

faulty = np.sum(states == 1)
sound = len(states) - faulty
settings = {"objective": "binary", "scale_pos_weight": sound / faulty, "verbosity": -1}
trees = lgb.train(settings, lgb.Dataset(motors, states), 300)
rare = np.sum(states == 0)
often = np.sum(states == 1)
turned = lgb.train({"objective": "binary", "scale_pos_weight": rare / often}, lgb.Dataset(motors, states), 300)
share = lgb.LGBMClassifier(scale_pos_weight=np.sqrt((states == 0).sum() / (states == 1).sum()))
share.fit(motors, states)
