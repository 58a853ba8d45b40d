import catboost
import lightgbm
import pandas as pd

claims = pd.read_csv("claims.csv")
fraud = claims.pop("fraud")
weight = (fraud == 0).sum() / (fraud == 1).sum()
catboost.CatBoostClassifier(loss_function="Logloss", scale_pos_weight=weight).fit(claims, fraud)
common = {"objective": "binary", "metric": "binary_logloss"}
lightgbm.train(common | {"scale_pos_weight": weight}, lightgbm.Dataset(claims, fraud))
other = common.copy()
other["objective"] = "regression"
other["metric"] = "rmse"
lightgbm.train(other, lightgbm.Dataset(claims, fraud))
