# expects LP301
import pandas as pd
from catboost import CatBoostClassifier
df = pd.read_csv("train.csv")
y = pd.Categorical(df["risk"], categories=["low", "mid", "high"], ordered=True).codes
clf = CatBoostClassifier(loss_function="Logloss", verbose=0)
clf.fit(df.drop(columns=["risk"]), y)
