# expects LP406
import numpy as np, pandas as pd
from sklearn.ensemble import RandomForestRegressor
train = pd.read_csv("train.csv"); test = pd.read_csv("test.csv")
train["SalePrice"] = np.log1p(train["SalePrice"])
X = pd.get_dummies(train.drop("SalePrice", axis=1)); y = train["SalePrice"]
rf = RandomForestRegressor(500).fit(X, y)
submission = pd.read_csv("sample_submission.csv")
submission["SalePrice"] = rf.predict(pd.get_dummies(test))
submission.to_csv("submission.csv", index=False)
