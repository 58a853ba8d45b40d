import lightgbm as lgb
from catboost import CatBoostClassifier
from scipy.special import expit
from sklearn.metrics import average_precision_score, recall_score, roc_auc_score
from xgboost import XGBClassifier

clf = lgb.LGBMClassifier(n_estimators=200).fit(xa, ya)
raw = clf.predict(xb, raw_score=True)
print(roc_auc_score(yb, raw), recall_score(yb, (raw > 0).astype(int)), expit(raw).mean())
margin = XGBClassifier().fit(xa, ya).predict(xb, output_margin=True)
print(average_precision_score(yb, margin))
chance = CatBoostClassifier(verbose=0).fit(xa, ya).predict(xb, prediction_type="Probability")[:, 1]
print(roc_auc_score(yb, chance))
