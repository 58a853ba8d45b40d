import lightgbm as lgb
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import mean_poisson_deviance

policies = pd.read_csv("policies.csv")
policies["exposure"] = np.log(policies["exposure"].clip(lower=0.01))
features = policies[["age", "power"]]
rows = xgb.DMatrix(features, label=policies["claims"])
rows.set_base_margin(policies["exposure"])
booster = xgb.train({"objective": "count:poisson", "eta": 0.1}, rows, 200)
trees = lgb.LGBMRegressor(objective="poisson")
trees.fit(features, policies["claims"], init_score=np.log(policies["years"]))
rates = trees.predict(features)
print(mean_poisson_deviance(policies["claims"] / policies["years"], rates))

chance = LogisticRegression().fit(features, policies["any"]).predict_proba(features)[:, 1]
lgb.LGBMRegressor().fit(features, policies["any"], init_score=chance)
odds = np.log(chance / (1 - chance))
lgb.LGBMClassifier().fit(features, policies["any"], init_score=odds)
