from collections import Counter

import numpy as np
import pandas as pd
import xgboost as xgb
from catboost import CatBoostClassifier

letters = pd.read_csv("letters.csv")
spam = letters.pop("spam")
weight = (len(spam) - spam.sum()) / spam.sum()
model = xgb.XGBClassifier(n_estimators=200, scale_pos_weight=float(weight))
model.fit(letters, spam)
neg, pos = np.bincount(spam)
xgb.XGBClassifier(scale_pos_weight=neg / pos).fit(letters, spam)
counts = Counter(spam)
CatBoostClassifier(scale_pos_weight=np.sqrt(counts[0] / counts[1])).fit(letters, spam)
xgb.XGBClassifier(scale_pos_weight=len(spam) / spam.sum()).fit(letters, spam)
