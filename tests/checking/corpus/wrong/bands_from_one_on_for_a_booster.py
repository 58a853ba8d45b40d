# expects LP405
import pandas as pd
import xgboost as xgb

df = pd.read_csv("houses.csv")
df["band"] = pd.cut(df["price"], bins=[0, 1e5, 2e5, 4e5, 1e9], labels=[1, 2, 3, 4]).astype(int)
rows = xgb.DMatrix(df[["area", "rooms"]], label=df["band"])
xgb.train({"objective": "multi:softmax", "num_class": 4}, rows, 100)
