# expects LP405
import xgboost
from sklearn.datasets import fetch_covtype

woods = fetch_covtype(as_frame=True).frame
rows = xgboost.DMatrix(woods.drop(columns="Cover_Type"), label=woods["Cover_Type"])
trees = xgboost.train({"objective": "multi:softprob", "num_class": 7}, rows, 300)
