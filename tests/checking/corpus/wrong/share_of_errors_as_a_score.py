# expects LP413
import numpy as np
import lightgbm as lgb
def wape(preds, data):
    y = data.get_label()
    return "wape", np.abs(y - preds).sum() / np.abs(y).sum(), True
lgb.train({"objective": "regression_l1", "metric": "custom"}, dtr, 800, valid_sets=[dv], feval=wape, callbacks=[lgb.early_stopping(40)])
