import xgboost
from sklearn.datasets import fetch_covtype, load_iris

woods = fetch_covtype(as_frame=True).frame
features = woods.drop(columns="Cover_Type")
settings = {"objective": "multi:softprob", "num_class": 7}
xgboost.train(settings, xgboost.DMatrix(features, label=woods["Cover_Type"] - 1), 300)
woods["Cover_Type"] -= 1
xgboost.train(settings, xgboost.DMatrix(features, label=woods["Cover_Type"]), 300)
irises = load_iris(as_frame=True).frame
kinds = {"objective": "multi:softmax", "num_class": 3}
xgboost.train(kinds, xgboost.DMatrix(irises.iloc[:, :4], label=irises["target"]), 50)
