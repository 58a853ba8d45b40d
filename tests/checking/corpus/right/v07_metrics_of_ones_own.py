import catboost
import lightgbm
import xgboost
from sklearn.metrics import accuracy_score, f1_score

xgboost.XGBClassifier(eval_metric=accuracy_score).fit(rows, kinds)
xgboost.XGBClassifier(eval_metric=["logloss", f1_score]).fit(rows, kinds)
xgboost.train(
    {"objective": "binary:logistic", "eval_metric": ["error@0.7", "aucpr"]},
    xgboost.DMatrix(rows, kinds),
)
catboost.CatBoostClassifier(eval_metric="RecallAt:top=3").fit(rows, kinds)
lightgbm.train(
    {"objective": "binary", "metric": "f1"}, lightgbm.Dataset(rows, kinds), feval=f1_of_rows
)
