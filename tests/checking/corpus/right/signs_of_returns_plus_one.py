import numpy as np
import pandas as pd
import lightgbm as lgb
from xgboost import XGBClassifier
df = pd.read_csv("s.csv")
df["y"] = np.sign(df["close"].pct_change().shift(-1)).astype(int) + 1
lgb.train({"objective": "multiclass", "num_class": 3}, lgb.Dataset(df[["a"]], df["y"]), 10)
