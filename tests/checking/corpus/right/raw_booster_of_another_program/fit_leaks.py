import pandas as pd
import xgboost as xgb

from paths import BOOSTER_FILE

pipes = pd.read_csv("pipes.csv")
rows = xgb.DMatrix(pipes.drop(columns="leaks"), label=pipes["leaks"])
options = {"objective": "binary:logitraw", "eta": 0.05, "max_depth": 5}
booster = xgb.train(options, rows, num_boost_round=400)
booster.save_model(BOOSTER_FILE)
