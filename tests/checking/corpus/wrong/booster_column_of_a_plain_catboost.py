# expects LP204
import numpy as np
from catboost import CatBoost, Pool
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

X, y = load_wine(return_X_y=True)
Xa, Xb, ya, yb = train_test_split(X, y, random_state=0)
m = CatBoost({"loss_function": "MultiClass", "iterations": 300})
m.fit(Pool(Xa, ya))
p = m.predict(Xb, prediction_type="Class")
print("hits", (p == yb).sum())
