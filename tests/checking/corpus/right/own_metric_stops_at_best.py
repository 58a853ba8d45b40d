import xgboost as xgb
from sklearn.metrics import f1_score, roc_auc_score
def f1_eval(preds, dtrain):
    labels = dtrain.get_label()
    return "f1_err", 1 - f1_score(labels, (preds > 0.5).astype(int))
def auc_eval(preds, dtrain):
    labels = dtrain.get_label()
    return "auc_own", roc_auc_score(labels, preds)
b = xgb.train({"objective": "binary:logistic"}, dtr, 1000, evals=[(dva, "val")], feval=f1_eval, early_stopping_rounds=50)
b = xgb.train({"objective": "binary:logistic"}, dtr, 1000, evals=[(dva, "val")], custom_metric=auc_eval, early_stopping_rounds=50)
b = xgb.train({"objective": "binary:logistic"}, dtr, 1000, evals=[(dva, "val")], custom_metric=auc_eval)
