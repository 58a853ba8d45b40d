# expects LP413
import numpy as np
from catboost import CatBoostRegressor
class RMSLE:
    def is_max_optimal(self):
        return True
    def evaluate(self, approxes, target, weight):
        a = np.asarray(approxes[0])
        t = np.asarray(target)
        return np.sum((np.log1p(a) - np.log1p(t)) ** 2), len(t)
    def get_final_error(self, error, weight):
        return np.sqrt(error / weight)
m = CatBoostRegressor(loss_function="RMSE", eval_metric=RMSLE(), use_best_model=True)
m.fit(X, y, eval_set=(Xv, yv))
