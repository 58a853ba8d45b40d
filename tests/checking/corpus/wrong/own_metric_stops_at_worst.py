# expects LP413
import xgboost as xgb
from sklearn.metrics import f1_score
def f1_eval(preds, dtrain):
    labels = dtrain.get_label()
    return "f1", f1_score(labels, (preds > 0.5).astype(int))
b = xgb.train({"objective": "binary:logistic"}, dtr, 1000, evals=[(dva, "val")], feval=f1_eval, early_stopping_rounds=50)
