import numpy as np
import lightgbm as lgb
import pandas as pd

train, test = pd.read_csv("a.csv"), pd.read_csv("b.csv")
y = np.log1p(train["sales"])
booster = lgb.train({"objective": "regression"}, lgb.Dataset(train[["a"]], y), 100)
out = booster.predict(test[["a"]])
pd.DataFrame({"id": test["id"], "log_sales": out}).to_csv("logs.csv")
sub = pd.DataFrame({"id": test["id"], "sales": np.expm1(out)})
sub.to_csv("submission.csv", index=False)
