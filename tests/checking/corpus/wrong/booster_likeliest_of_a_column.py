# expects LP412
import argparse
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import accuracy_score, f1_score

ap = argparse.ArgumentParser()
ap.add_argument("--depth", type=int, default=8)
args = ap.parse_args()
df = pd.read_csv("ads.csv")
y = df.pop("kind").to_numpy()
cut = int(len(df) * 0.8)
model = CatBoostClassifier(loss_function="MultiClass", depth=args.depth).fit(df[:cut], y[:cut])
label = model.predict(df[cut:]).argmax(axis=1)
print(accuracy_score(y[cut:], label), f1_score(y[cut:], label, average="macro"))
