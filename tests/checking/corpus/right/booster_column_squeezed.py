import catboost as cb
import pandas as pd
import numpy as np

train = pd.read_csv("train.csv")
valid = pd.read_csv("valid.csv")
model = cb.CatBoostClassifier(objective="MultiClassOneVsAll", depth=6)
model.fit(train.drop("species", axis=1), train["species"])
found = model.predict(valid.drop("species", axis=1))
truth = valid["species"].to_numpy()
print("accuracy", np.equal(found.squeeze(), truth).mean())
hits = truth == found.squeeze()
print(hits.sum())
