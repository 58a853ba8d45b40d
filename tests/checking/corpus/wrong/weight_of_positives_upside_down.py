# expects LP410
import lightgbm as lgb
import numpy as np

faulty = np.sum(states == 1)
sound = len(states) - faulty
settings = {"objective": "binary", "scale_pos_weight": faulty / sound, "verbosity": -1}
trees = lgb.train(settings, lgb.Dataset(motors, states), 300)
