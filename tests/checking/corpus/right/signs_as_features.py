import numpy as np
import pandas as pd
from xgboost import XGBClassifier
df = pd.read_csv("s.csv")
df["side"] = np.sign(df["ret"])
df["y"] = (df["side"] > 0).astype(int)
XGBClassifier().fit(df[["side"]], df["y"])
z = df["side"]
z = (z + 1) / 2
XGBClassifier().fit(df[["side"]], z)
