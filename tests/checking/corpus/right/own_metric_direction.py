import lightgbm as lgb
import numpy as np
def rmsle(y_true, y_pred):
    score = np.sqrt(np.mean((np.log1p(y_true) - np.log1p(y_pred)) ** 2))
    return "rmsle", score, False
m = lgb.LGBMRegressor(n_estimators=2000)
m.fit(X, y, eval_set=[(Xv, yv)], eval_metric=rmsle, callbacks=[lgb.early_stopping(50)])
