import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("housing.csv")
df["price"] = pd.qcut(df["price"], 4, labels=["low", "mid", "high", "top"])
RandomForestClassifier().fit(df[["area"]], df["price"])
