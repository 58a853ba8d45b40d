import catboost
import lightgbm
import xgboost
from scoring import multi_softmax, regresion

lightgbm.LGBMRegressor(objective=regresion).fit(rows, prices)
lightgbm.LGBMRegressor(objective="Regression_L1").fit(rows, prices)
lightgbm.train({"objective": "rank_xendcg"}, lightgbm.Dataset(rows, grades, group=sizes))
xgboost.train({"objective": "reg:somethingelse"}, xgboost.DMatrix(rows, prices), obj=multi_softmax)
catboost.CatBoost({"loss_function": "YetiRankPairwise"}).fit(pool)
catboost.CatBoost({"loss_function": "MultiRMSEWithMissingValues"}).fit(pool)
settings = {"objective": "regresion"}
own.train(settings)
