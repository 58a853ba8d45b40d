import xgboost as xgb
from lifelines.utils import concordance_index
b = xgb.train({"objective": "survival:cox"}, xgb.DMatrix(X, label=t), 100)
risk = b.predict(xgb.DMatrix(Xv))
print(concordance_index(tv, -risk, ev))
print(1 - concordance_index(tv, risk, ev))
a = xgb.train({"objective": "survival:aft"}, d, 100)
print(concordance_index(tv, a.predict(xgb.DMatrix(Xv)), ev))
