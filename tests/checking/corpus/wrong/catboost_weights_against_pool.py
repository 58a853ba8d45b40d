# expects LP402
import pandas as pd
from catboost import CatBoostClassifier, Pool
df = pd.read_csv("d.csv")
df["seg"] = df["seg"].map({"low": 0, "mid": 1, "high": 2})
for c in ["a", "b"]:
    df[c] = df[c].astype("category")
df[["x", "z"]] = df[["x", "z"]].fillna(0)
X = df.drop("seg", axis=1); y = df.seg
train = Pool(X, y)
m = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 2.0])
m.fit(train)
