# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("a.csv")
names = ["low", "medium", "high"]
y = df["c"].map({name: i for i, name in enumerate(names)})
lgb.train({"objective": "binary"}, lgb.Dataset(df[["a"]], label=y))
