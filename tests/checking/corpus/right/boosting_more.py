import lightgbm as lgb, xgboost as xgb
from catboost import CatBoostRegressor, CatBoostClassifier
CatBoostRegressor(loss_function="Quantile:alpha=0.9").fit(X, y)
CatBoostRegressor(loss_function="Huber:delta=1.5", eval_metric="MAE").fit(X, y)
CatBoostClassifier(loss_function="MultiClass", eval_metric="TotalF1", class_weights=[1, 2, 3], classes_count=3).fit(X, y)
lgb.LGBMClassifier(objective="multiclass", class_weight="balanced").fit(X, y)
lgb.LGBMClassifier(class_weight="balanced", importance_type="gain").fit(X, y)
xgb.XGBClassifier(objective="multi:softprob", eval_metric=["mlogloss", "auc"]).fit(X, y)
