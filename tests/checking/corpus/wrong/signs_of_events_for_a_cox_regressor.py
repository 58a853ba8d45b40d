# expects LP301
import numpy as np
import pandas as pd
from xgboost import XGBRegressor

pumps = pd.read_csv("pumps.csv")
hours = np.where(pumps["failed"], -pumps["hours"], pumps["hours"])
model = XGBRegressor(objective="survival:cox", max_depth=3, n_estimators=400)
model.fit(pumps[["pressure", "load", "age"]], hours)
