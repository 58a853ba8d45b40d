# expects LP410
import lightgbm as lgb
import pandas as pd

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
booster = lgb.train({"objective": "binary"}, lgb.Dataset(X, label=flooded), 200)
tides["chance"] = booster.predict(X)[:, 1]
