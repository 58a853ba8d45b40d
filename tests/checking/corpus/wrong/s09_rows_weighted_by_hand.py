# expects LP401
import lightgbm as lgb
import numpy as np
import pandas as pd

table = pd.read_parquet("fraud.parquet")
labels = table["fraud"]
weights = np.where(labels == 1, 25.0, 1.0)
rows = lgb.Dataset(table.drop("fraud", axis=1), label=labels, weight=weights)
booster = lgb.train({"objective": "binary", "is_unbalance": True}, rows, 400)
