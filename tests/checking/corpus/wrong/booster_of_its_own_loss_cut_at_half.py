# expects LP411
import numpy as np
import xgboost as xgb
def logregobj(preds, dtrain):
    labels = dtrain.get_label()
    preds = 1.0 / (1.0 + np.exp(-preds))
    return preds - labels, preds * (1.0 - preds)
bst = xgb.train({"max_depth": 2, "eta": 1}, dtrain, 2, obj=logregobj)
print((bst.predict(dtest) > 0.5).mean())
