import lightgbm as lgb
import pandas as pd

df = pd.read_csv("a.csv")
names = ["low", "medium", "high"]
y = df["c"].map({name: int(i > 0) for i, name in enumerate(names)})
lgb.train({"objective": "binary"}, lgb.Dataset(df[["a"]], label=y))
