# expects LP411
import pandas as pd
import xgboost as xgb

plots = pd.read_csv("plots.csv")
held = pd.read_csv("plots_of_next_year.csv")
options = dict(objective="binary:logitraw", max_depth=4)
booster = xgb.train(options, xgb.DMatrix(plots.drop(columns="dry"), label=plots["dry"]), 200)
held["score"] = booster.predict(xgb.DMatrix(held))
print(held[held["score"] > 0.5])
