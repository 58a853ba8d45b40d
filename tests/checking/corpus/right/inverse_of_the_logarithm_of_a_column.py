import lightgbm as lgb
import numpy as np
import pandas as pd

table, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
table["trip_duration"] = np.log1p(table["trip_duration"])
columns = ["distance", "hour"]
rows = lgb.Dataset(table[columns], label=table["trip_duration"])
model = lgb.train({"objective": "regression"}, rows, 100)
shown = np.expm1(model.predict(test[columns]))
