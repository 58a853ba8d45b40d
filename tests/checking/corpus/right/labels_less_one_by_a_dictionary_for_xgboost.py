import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.model_selection import train_test_split

ROOFS = {1: "thatch", 2: "tile", 3: "slate", 4: "metal"}


def load(path):
    houses = pd.read_csv(path)
    roof = houses.pop("roof").values - 1
    return houses, roof


houses, roof = load("houses.csv")
learn, judge, roof_learn, roof_judge = train_test_split(houses, roof, stratify=roof)
settings = {"objective": "multi:softprob", "num_class": len(ROOFS), "eta": 0.1}
trees = xgb.train(settings, xgb.DMatrix(learn, label=roof_learn), 300)
found = np.argmax(trees.predict(xgb.DMatrix(judge)), axis=1)
print([ROOFS[one + 1] for one in found])
