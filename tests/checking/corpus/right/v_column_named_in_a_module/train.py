import pandas as pd
import xgboost as xgb
from prepare import prepare
df = prepare(pd.read_csv("d.csv"))
model = xgb.XGBRegressor(objective="reg:logistic")
model.fit(df[["a"]], df["share"])
