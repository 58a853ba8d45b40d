# expects LP411
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier, Pool

CUT = 0.5
visits = pd.read_csv("visits.csv")
bought = (visits.pop("outcome") == "bought").astype(int)
words = ["browser", "country"]
model = CatBoostClassifier(iterations=400, depth=5, verbose=False)
model.fit(Pool(visits[:9000], bought[:9000], cat_features=words))


def buyers(rows, limit=CUT):
    values = model.predict(Pool(rows, cat_features=words), "RawFormulaVal")
    return np.where(limit <= values, "buys", "leaves")


print(pd.Series(buyers(visits[9000:])).value_counts())
