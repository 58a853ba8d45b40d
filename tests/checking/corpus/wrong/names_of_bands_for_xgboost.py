# expects LP301
import pandas as pd
from xgboost import XGBClassifier

df = pd.read_csv("loans.csv")
df["size"] = pd.cut(df["amount"], [0, 1000, 10_000, 100_000], labels=["small", "mid", "large"])
XGBClassifier(n_estimators=50).fit(df[["age", "income"]], df["size"])
