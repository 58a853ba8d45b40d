import pandas as pd
from xgboost import XGBClassifier
df = pd.read_csv("s.csv")
df["label"] = df["sentiment"].map({"neg": -1, "neu": 0, "pos": 1})
y = df["label"].replace({-1: 2})
XGBClassifier().fit(df[["a"]], y)
