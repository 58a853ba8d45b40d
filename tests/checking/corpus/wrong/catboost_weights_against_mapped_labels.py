# expects LP402
import pandas as pd
from catboost import CatBoostClassifier, Pool
NAMES = ["low", "mid", "high"]
CATS = ["a", "b"]
df = pd.read_csv("d.csv")
df["seg"] = df["seg"].map({s: i for i, s in enumerate(NAMES)})
df[CATS] = df[CATS].fillna("?").astype(str)
X, y = df.drop(columns="seg"), df["seg"].astype(int)
m = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 2.0])
m.fit(X, y)
