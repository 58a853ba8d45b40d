import numpy as np
import pandas as pd
import lightgbm as lgb

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
FEATS = [c for c in train.columns if c not in ("id", "toll")]
y = np.log1p(train["toll"])
booster = lgb.train({"objective": "regression"}, lgb.Dataset(train[FEATS], y), num_boost_round=800)
preds = booster.predict(test[FEATS])
sub = pd.DataFrame({"id": test["id"], "toll": preds})
sub["toll"] = np.exp(sub["toll"]) - 1
sub.to_csv("submission.csv", index=False)
