import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV, cross_validate

hives = pd.read_csv("hives.csv")
X, y = hives.drop(columns=["honey", "swarmed"]), hives["honey"]
RandomizedSearchCV(
    LGBMRegressor(), {"num_leaves": [7, 15, 31]}, scoring="neg_root_mean_squared_error", n_iter=3
).fit(X, y)
scores = {"roc_auc_score": "roc_auc", "acc": "accuracy"}
print(cross_validate(LogisticRegression(), X, hives["swarmed"], scoring=scores))
try:
    cross_validate(LogisticRegression(), X, hives["swarmed"], scoring="auc")
except ValueError:
    print("no such score")
