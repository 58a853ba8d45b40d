import pandas as pd
import xgboost as xgb
from sklearn.preprocessing import LabelEncoder
from xgboost import XGBClassifier, XGBRegressor

SCORES = [4, 5, 6, 7]

table = pd.read_csv("tastings.csv")
table = table[table["score"].isin(SCORES)].reset_index(drop=True)
features = table.drop(columns="score")
lowered = xgb.DMatrix(features, label=table["score"] - min(SCORES))
xgb.train({"objective": "multi:softprob", "num_class": len(SCORES)}, lowered, 300)
plain = xgb.DMatrix(features, label=table["score"])
xgb.train({"objective": "multi:softprob", "num_class": 8}, plain, 300)
xgb.train({"objective": "reg:squarederror"}, plain, 300)
numbers = LabelEncoder().fit_transform(table["score"])
XGBClassifier().fit(features, numbers)
XGBRegressor().fit(features, table["score"])
table["score"] = table["score"].map({4: 0, 5: 1, 6: 2, 7: 3})
XGBClassifier().fit(features, table["score"])

codes = pd.read_csv("sites.csv")
codes = codes[codes["site"].isin([11, 12, 13])]
codes["site"] = codes["site"].astype("category").cat.codes
rows = xgb.DMatrix(codes[["x", "y"]], label=codes["site"])
xgb.train({"objective": "multi:softmax", "num_class": 3}, rows, 50)
