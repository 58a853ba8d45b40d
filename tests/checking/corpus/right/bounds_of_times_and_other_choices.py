import numpy as np
import xgboost as xgb

upper = np.where(died == 1, days, np.inf)
rows = xgb.DMatrix(x_train, label_lower_bound=days, label_upper_bound=upper)
xgb.train({"objective": "survival:aft"}, rows, 10)
best = np.where(died == 1, np.inf, best)
