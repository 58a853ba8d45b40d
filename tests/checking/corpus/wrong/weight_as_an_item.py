# expects LP401
import lightgbm as lgb
import numpy as np
import pandas as pd
df = pd.read_csv("c.csv")
neg, pos = np.bincount(df["Class"])
params = {"objective": "binary", "is_unbalance": True}
params["scale_pos_weight"] = neg / pos
lgb.train(params, lgb.Dataset(df.drop(columns="Class"), df["Class"]))
