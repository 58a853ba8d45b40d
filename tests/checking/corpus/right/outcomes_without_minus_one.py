import pandas as pd
from xgboost import XGBClassifier
df = pd.read_csv("s.csv")
df["label"] = df["sentiment"].map({"neg": -1, "neu": 0, "pos": 1})
df = df[df["label"] != -1]
XGBClassifier().fit(df[["a"]], df["label"])
