import argparse
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from lightgbm import LGBMClassifier

ap = argparse.ArgumentParser()
ap.add_argument("--model", default="lgb")
args = ap.parse_args()
df = pd.read_csv("ads.csv")
y = df.pop("kind").to_numpy()
if args.model == "cat":
    model = CatBoostClassifier(loss_function="MultiClass")
else:
    model = LGBMClassifier()
model.fit(df, y)
pred = model.predict(df)
if args.model == "cat":
    pred = pred[:, 0]
print((pred == y).mean())
