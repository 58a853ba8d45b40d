# expects LP405
import lightgbm as lgb
import numpy as np

kinds = np.random.randint(1, 4, 100)
rows = lgb.Dataset(np.random.rand(100, 5), label=kinds)
lgb.train({"objective": "multiclass", "num_class": 3, "verbosity": -1}, rows)
