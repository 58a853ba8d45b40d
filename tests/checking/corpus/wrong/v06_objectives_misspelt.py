# expects LP409
import catboost
import lightgbm
import xgboost

lightgbm.LGBMRegressor(objective="regresion", n_estimators=50).fit(rows, prices)
lightgbm.train({"objective": "multi_class", "num_class": 3}, lightgbm.Dataset(rows, kinds))
xgboost.train({"objective": "multi:softmx", "num_class": 3}, xgboost.DMatrix(rows, kinds))
catboost.CatBoostClassifier(loss_function="Multiclass").fit(rows, kinds)
