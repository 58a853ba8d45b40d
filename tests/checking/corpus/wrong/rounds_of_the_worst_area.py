# expects LP413
import xgboost as xgb

settings = {"objective": "binary:logistic", "eval_metric": "auc"}
told = xgb.cv(settings, rows, 500, nfold=5)
best = told["test-auc-mean"].idxmin() + 1
xgb.train(settings, rows, best)
