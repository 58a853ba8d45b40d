import numpy as np
import pandas as pd
import xgboost as xgb
from lightgbm import LGBMRegressor
from sklearn.model_selection import train_test_split

df = pd.read_csv("houses.csv")
df["band"] = pd.cut(df["price"], bins=[0, 1e5, 2e5, 4e5, 1e9], labels=[1, 2, 3, 4]).astype(int)
train, test = train_test_split(df, stratify=df["band"])
rows = xgb.DMatrix(train[["area", "rooms"]], label=train["band"] - 1)
xgb.train({"objective": "multi:softmax", "num_class": 4}, rows, 100)
xgb.train({"objective": "reg:squarederror"}, xgb.DMatrix(train[["area"]], label=train["price"]), 9)
df["fifth"] = pd.qcut(df["price"], 5, labels=False)
fifths = xgb.DMatrix(df[["area", "rooms"]], label=df["fifth"])
xgb.train({"objective": "multi:softprob", "num_class": 5}, fifths, 100)
dropped = pd.qcut(df["rooms"], 5, labels=False, duplicates="drop")
xgb.train({"objective": "multi:softprob", "num_class": 4}, xgb.DMatrix(df[["area"]], dropped), 9)
size = np.select([df["area"] < 50, df["area"] < 120], [0, 1], default=2)
xgb.train({"objective": "multi:softprob", "num_class": 3}, xgb.DMatrix(df[["rooms"]], size), 9)
LGBMRegressor(objective="poisson").fit(df[["area"]], df["fifth"])
