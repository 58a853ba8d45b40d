# expects LP204
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

df = pd.read_csv("crops.csv")
y = LabelEncoder().fit_transform(df["crop"])
X = df.drop(columns="crop")
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2)
clf = CatBoostClassifier(iterations=500, loss_function="MultiClass", verbose=0)
clf.fit(X_tr, y_tr)
acc = (clf.predict(X_te) == y_te).mean()
print(acc)
