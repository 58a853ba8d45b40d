import pandas as pd
import xgboost as xgb

plots = pd.read_csv("plots.csv")
held = pd.read_csv("plots_of_next_year.csv")
options = dict(objective="binary:logistic", max_depth=4)
booster = xgb.train(options, xgb.DMatrix(plots.drop(columns="dry"), label=plots["dry"]), 200)
held["score"] = booster.predict(xgb.DMatrix(held))
held["margin"] = booster.predict(xgb.DMatrix(held), output_margin=True)
print(held[held["score"] > 0.5], held[held["margin"] > 0])
