import xgboost as xgb, lightgbm as lgb
from catboost import CatBoostClassifier
from sklearn.ensemble import GradientBoostingRegressor, HistGradientBoostingClassifier
n = len(set(y))
xgb.train({"objective": "multi:softprob", "num_class": n, "eval_metric": ["mlogloss", "merror"]}, dtrain)
lgb.train({"objective": "multiclass", "num_class": n, "metric": "multi_logloss"}, dset)
lgb.LGBMRegressor(objective="quantile", alpha=0.1).fit(X, y)
lgb.LGBMClassifier(objective="multiclass").fit(X, y)
CatBoostClassifier(loss_function="MultiClass", auto_class_weights="Balanced").fit(X, y)
GradientBoostingRegressor(loss="huber", alpha=0.9).fit(X, y)
HistGradientBoostingClassifier(loss="log_loss").fit(X, y)
xgb.XGBClassifier(objective="binary:logistic", scale_pos_weight=9.0, eval_metric="aucpr").fit(X, y)
