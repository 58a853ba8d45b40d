# expects LP301
import xgboost as xgb
from sklearn.preprocessing import StandardScaler

y = StandardScaler().fit_transform(table[["visits"]])
rows = xgb.DMatrix(X, label=y)
xgb.train({"objective": "count:poisson", "max_depth": 4}, rows, 100)
