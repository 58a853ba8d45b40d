import numpy as np
import pandas as pd
from xgboost import XGBClassifier
df = pd.read_csv("s.csv")
df["target"] = np.where(df["ret"] > 0, 1, -1)
df.loc[df["target"] == -1, "target"] = 0
XGBClassifier().fit(df[["a"]], df["target"])
