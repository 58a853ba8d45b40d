# expects LP406
import catboost
import lightgbm
import xgboost

xgboost.train(
    {"objective": "binary:logistic", "eval_metric": "accuracy"}, xgboost.DMatrix(rows, kinds)
)
xgboost.XGBClassifier(eval_metric="loglos").fit(rows, kinds)
catboost.CatBoostClassifier(eval_metric="Accurracy").fit(rows, kinds)
lightgbm.train(
    {"objective": "binary", "metric": "binary_loglos"}, lightgbm.Dataset(rows, kinds)
)
