import lightgbm as lgb
import numpy as np
import pandas as pd

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
booster = lgb.train({"objective": "binary"}, lgb.Dataset(X, label=flooded), 200)
both = np.hstack([1 - booster.predict(X)[:, None], booster.predict(X)[:, np.newaxis]])
first = booster.predict(X)[..., 0]
of_three = lgb.train({"objective": "multiclass", "num_class": 3}, lgb.Dataset(X, flooded), 200)
tides["chance"] = of_three.predict(X)[:, 1]
tides["same"] = lgb.LGBMClassifier().fit(X, flooded).predict_proba(X)[:, 1]
