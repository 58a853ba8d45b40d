# expects LP405
import numpy as np
import pandas as pd
import xgboost as xgb

table = pd.read_csv("ship.csv")
y = table["survived"].values
settings = {"max_depth": 4, "eta": 0.05}
settings["objective"] = "binary:logistic"
settings["num_class"] = len(np.unique(y))
booster = xgb.train(settings, xgb.DMatrix(table.drop(columns="survived"), label=y), 100)
