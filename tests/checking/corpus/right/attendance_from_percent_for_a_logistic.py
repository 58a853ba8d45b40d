import pandas as pd
import xgboost as xgb

lessons = pd.read_csv("lessons.csv")
lessons["attendance"] = 100 * lessons["present"] / lessons["enrolled"]
lessons["attendance"] = lessons["attendance"] / 100
share = lessons.pop("attendance")
model = xgb.XGBRegressor(objective="reg:logistic", n_estimators=250)
model.fit(lessons, share)
