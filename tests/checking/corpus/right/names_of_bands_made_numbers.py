import numpy as np
import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.preprocessing import LabelEncoder
from xgboost import XGBClassifier

df = pd.read_csv("loans.csv")
df["size"] = pd.cut(df["amount"], [0, 1000, 10_000, 100_000], labels=["small", "mid", "large"])
LGBMClassifier(n_estimators=50).fit(df[["age", "income"]], df["size"])
XGBClassifier(n_estimators=50).fit(df[["age", "income"]], df["size"].cat.codes)
y = LabelEncoder().fit_transform(df["size"])
XGBClassifier(n_estimators=50).fit(df[["age", "income"]], y)
kind = np.where(df["amount"] > 500, "high", "low")
XGBClassifier(n_estimators=50).fit(df[["age", "income"]], kind == "high")
XGBClassifier(n_estimators=50).fit(df[["age"]], df["size"].map({"small": 0, "mid": 1, "large": 2}))
