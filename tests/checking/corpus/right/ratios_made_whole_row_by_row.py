import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("x.csv")
df["target"] = df["good"] / df["total"]
df.loc[df["target"] > 0.5, "target"] = 1
df.loc[df["target"] <= 0.5, "target"] = 0
RandomForestClassifier().fit(df[["a"]], df["target"])

d2 = pd.read_csv("y.csv")
d2["t"] = d2["n_ok"] / d2["n_all"]
d2 = d2[d2["t"].isin([0.0, 1.0])]
RandomForestClassifier().fit(d2[["a"]], d2["t"])

y = np.log(df["w"])
y = y > y.median()
RandomForestClassifier().fit(df[["a"]], y)
