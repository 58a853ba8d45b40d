import pandas as pd
from xgboost import XGBClassifier, XGBRegressor
w = pd.read_csv("winequality-red.csv")
w["quality"] = (w["quality"] > 6).astype(int)
y = w.pop("quality")
XGBRegressor(objective="binary:logistic").fit(w, y)
