import pandas as pd
import xgboost as xgb

bulbs = pd.read_csv("bulbs.csv")
rows = xgb.DMatrix(bulbs.drop(columns="broken"), label=bulbs["broken"])
xgb.train({"objective": "binary:logistic"}, rows, 90).save_model("bulbs.ubj")
