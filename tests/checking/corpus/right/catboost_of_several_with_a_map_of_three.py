import pandas as pd
from catboost import CatBoostClassifier
df = pd.read_csv("train.csv")
df["target"] = df["NObeyesdad"].replace({"Low": 0, "Medium": 1, "High": 2})
clf = CatBoostClassifier(loss_function="MultiClass", verbose=0)
clf.fit(df.drop(columns=["target"]), df["target"])
