# expects LP301
import pandas as pd
from xgboost import XGBClassifier
df = pd.read_csv("m.csv")
df["label"] = df["sentiment"].map({"negative": -1, "neutral": 0, "positive": 1})
X, y = df[["a", "b"]], df["label"]
clf = XGBClassifier(objective="multi:softprob", n_estimators=100)
clf.fit(X, y)
