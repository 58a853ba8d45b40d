import numpy as np
from catboost import CatBoostClassifier, CatBoostRegressor


class Logloss:
    def calc_ders_range(self, approxes, targets, weights):
        out = []
        for i in range(len(targets)):
            e = np.exp(approxes[i])
            p = e / (1 + e)
            der1 = targets[i] - p
            der2 = -p * (1 - p)
            if weights is not None:
                der1 *= weights[i]
                der2 *= weights[i]
            out.append((der1, der2))
        return out


class RMSLE:
    def is_max_optimal(self):
        return False

    def evaluate(self, approxes, target, weight):
        return np.sum((np.log1p(approxes[0]) - np.log1p(target)) ** 2), len(target)

    def get_final_error(self, error, weight):
        return np.sqrt(error / weight)


class Gini:
    def is_max_optimal(self):
        return True

    def evaluate(self, approxes, target, weight):
        return gini(target, approxes[0]), 1

    def get_final_error(self, error, weight):
        return error


class MAE:
    def is_max_optimal(self):
        return True

    def evaluate(self, approxes, target, weight):
        return -np.abs(np.array(approxes[0]) - np.array(target)).sum(), len(target)

    def get_final_error(self, error, weight):
        return error / weight


CatBoostClassifier(loss_function=Logloss(), eval_metric=Gini()).fit(X, y)
CatBoostRegressor(loss_function="RMSE", eval_metric=RMSLE()).fit(X, y)
CatBoostRegressor(loss_function="RMSE", eval_metric=MAE()).fit(X, y)
