import lightgbm as lgb
import pandas as pd

STEPS = ["low", "fair", "good", "high", "top"]
table = pd.read_parquet("loans.parquet")
y = table["step"].map({step: i for i, step in enumerate(STEPS)}).astype(int)
x = table.drop(columns="step")
past = table["day"] < "2020-01-01"
seen = lgb.Dataset(x[past], y[past])
held = lgb.Dataset(x[~past], y[~past], reference=seen)
params = {"objective": "multiclass", "num_class": 5, "learning_rate": 0.05}
model = lgb.train(params, seen, num_boost_round=500, valid_sets=[held])
