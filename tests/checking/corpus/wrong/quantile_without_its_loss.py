# expects LP410
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor

tides = pd.read_csv("tides.csv")
X, y = tides.drop(columns="height"), tides["height"]
low = GradientBoostingRegressor(alpha=0.1, n_estimators=200).fit(X, y)
