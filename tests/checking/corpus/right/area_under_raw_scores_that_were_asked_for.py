from catboost import CatBoostClassifier
from lightgbm import LGBMClassifier
from sklearn.metrics import roc_auc_score
from xgboost import XGBClassifier

raw = LGBMClassifier().fit(x_train, y_train).predict(x_test, raw_score=True)
print(roc_auc_score(y_test, raw))
margin = XGBClassifier().fit(x_train, y_train).predict(x_test, output_margin=True)
print(roc_auc_score(y_test, margin))
told = CatBoostClassifier().fit(x_train, y_train)
print(roc_auc_score(y_test, told.predict(x_test, prediction_type="RawFormulaVal")))
