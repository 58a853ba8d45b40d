import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.utils.class_weight import compute_sample_weight

table = pd.read_csv("churn.csv")
y = table["left"]
x = table.drop(columns="left")
plain = xgb.XGBClassifier(n_estimators=300)
plain.fit(x, y, sample_weight=compute_sample_weight("balanced", y))
recent = np.where(table["year"] > 2020, 2.0, 1.0)
weighted = xgb.XGBClassifier(scale_pos_weight=6.0)
weighted.fit(x, y, sample_weight=table["exposure"])
