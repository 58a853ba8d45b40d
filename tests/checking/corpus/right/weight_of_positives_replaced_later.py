import pandas as pd
from xgboost import XGBClassifier

table = pd.read_csv("payments.csv")
fraud = table.pop("fraud")
positives = (fraud == 1).sum()
negatives = (fraud == 0).sum()
params = {"objective": "binary:logistic", "scale_pos_weight": positives / negatives}
better = [("scale_pos_weight", negatives / positives)]
params.update(dict(better))
XGBClassifier(**params).fit(table, fraud)
