import pandas as pd
import xgboost as xgb

booster = xgb.Booster()
booster.load_model("bulbs.ubj")
print((booster.predict(xgb.DMatrix(pd.read_csv("new.csv"))) > 0.5).sum())
