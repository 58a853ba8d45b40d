# expects LP410
import numpy as np
import xgboost as xgb
def mae_obj(preds, dtrain):
    d = preds - dtrain.get_label()
    return np.sign(d), np.zeros_like(d)
xgb.train({"eta": 0.1}, dtrain, 100, obj=mae_obj)
