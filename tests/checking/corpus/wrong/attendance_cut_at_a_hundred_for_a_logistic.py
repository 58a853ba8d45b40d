# expects LP301
import pandas as pd
import xgboost as xgb

lessons = pd.read_csv("lessons.csv")
attendance = lessons.pop("attendance_pct").clip(0, 100)
model = xgb.XGBRegressor(objective="reg:logistic", n_estimators=250)
model.fit(lessons, attendance)
