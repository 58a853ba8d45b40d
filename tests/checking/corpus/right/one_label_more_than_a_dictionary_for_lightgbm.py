import lightgbm as lgb
import pandas as pd

MOODS = {1: "calm", 2: "alert", 3: "angry"}
calls = pd.read_csv("calls.csv")
mood = calls.pop("mood")
trees = lgb.train(
    {"objective": "multiclass", "num_class": len(MOODS) + 1}, lgb.Dataset(calls, label=mood), 200
)
