import lightgbm as lgb
import pandas as pd

from settings import TREES_FILE

table = pd.read_csv("orchards.csv")
blight = table.pop("blight").to_numpy()
trees = lgb.train({"objective": "binary", "learning_rate": 0.05}, lgb.Dataset(table, blight), 400)
trees.save_model(TREES_FILE)
