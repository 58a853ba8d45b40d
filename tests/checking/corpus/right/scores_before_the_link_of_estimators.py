import numpy as np
import torch
from catboost import CatBoost, CatBoostClassifier, CatBoostRegressor
from lightgbm import LGBMClassifier, LGBMRegressor
from scipy.special import expit, softmax
from sklearn.ensemble import IsolationForest
from sklearn.linear_model import LogisticRegression
from torch import nn
from xgboost import XGBClassifier

model = CatBoostClassifier(iterations=400)
model.fit(x_train, y_train)
values = model.predict(x_test, prediction_type="RawFormulaVal")
positive = values > 0
likely = expit(values) > 0.5
among = softmax(values, axis=1).argmax(1)
above = model.predict(x_test, prediction_type="Probability")[:, 1] >= 0.5
upper = values > np.quantile(values, 0.5)
prices = CatBoostRegressor().fit(x_train, y_train)
dear = prices.predict(x_test, prediction_type="RawFormulaVal") > 0.5
plain = CatBoost({"loss_function": "RMSE"})
plain.fit(x_train, y_train)
dearer = 0.5 < plain.predict(x_test)
small = LGBMClassifier().fit(x_train, y_train)
told = small.predict(x_test, raw_score=False) > 0.5
chance = small.predict_proba(x_test, raw_score=False)[:, 1] > 0.5
rows = LGBMRegressor().fit(x_train, y_train).predict(x_test, raw_score=True) > 0.5
trees = XGBClassifier().fit(x_train, y_train)
above_nought = np.greater(trees.predict(x_test, output_margin=True), 0.0)
line = LogisticRegression().fit(x_train, y_train)
on_this_side = line.decision_function(x_test) > 0
odd = IsolationForest().fit(x_train).decision_function(x_test) > 0.5
net = nn.Linear(12, 5)
nn.BCEWithLogitsLoss()(net(x), marks.float()).backward()
with torch.no_grad():
    hits = net(x).sigmoid().gt(0.5), net(x).gt(0), torch.ge(net(x), 0.0)
