import pandas as pd
from catboost import CatBoostClassifier, Pool
df = pd.read_csv("d.csv")
df["seg"] = df["seg"].map({"low": 0, "mid": 1, "high": 2})
df[["x", "z"]] = df[["x", "z"]].fillna(0)
X = df.drop("seg", axis=1); y = df.seg
m = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 2.0, 3.0])
m.fit(Pool(X, y))
