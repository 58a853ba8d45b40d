# expects LP405
import xgboost as xgb
p = {"objective": "multi:softmax", "max_depth": 3}
p.update({"eta": 0.1})
xgb.train(p, dtrain, 50)
