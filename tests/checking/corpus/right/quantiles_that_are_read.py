import lightgbm as lgb
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, HistGradientBoostingRegressor

tides = pd.read_csv("tides.csv")
X, y = tides.drop(columns="height"), tides["height"]
for share in (0.05, 0.95):
    lgb.LGBMRegressor(objective="quantile", alpha=share).fit(X, y)
    GradientBoostingRegressor(loss="quantile", alpha=share).fit(X, y)
    HistGradientBoostingRegressor(loss="quantile", quantile=share).fit(X, y)
GradientBoostingRegressor(alpha=0.9, criterion="friedman_mse", n_estimators=100).fit(X, y)
HistGradientBoostingRegressor(loss="squared_error", quantile=None).fit(X, y)
