# expects LP405
import xgboost as xgb
xgb.train({"objective": "reg:squarederror", "num_class": 5}, xgb.DMatrix(X, y))
