# expects LP410
import lightgbm as lgb
import pandas as pd

tides = pd.read_csv("tides.csv")
X, y = tides.drop(columns="height"), tides["height"]
bounds = {}
for share in (0.05, 0.95):
    bounds[share] = lgb.LGBMRegressor(objective="quantile", quantile=share).fit(X, y)
