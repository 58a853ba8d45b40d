# expects LP410
import numpy as np
import pandas as pd
import xgboost as xgb

roofs = pd.read_csv("roofs.csv")
rows = xgb.DMatrix(roofs.drop(columns="area"), label=roofs["area"])


def squared_error(predt, dtrain):
    """Squared error, weighted."""
    target = dtrain.get_label()
    weight = 2.0
    gradient = weight * (target - predt)
    hessian = np.full(predt.shape, weight)
    return gradient, hessian


xgb.train({"max_depth": 5}, rows, 200, obj=squared_error)
