# expects LP410
import pandas as pd
import xgboost as xgb

letters = pd.read_csv("letters.csv")
spam = letters.pop("spam")
weight = spam.sum() / (len(spam) - spam.sum())
model = xgb.XGBClassifier(n_estimators=200, scale_pos_weight=float(weight))
model.fit(letters, spam)
