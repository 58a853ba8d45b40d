# expects LP410
import pandas as pd
from xgboost import XGBClassifier

corals = pd.read_csv("corals.csv")
bleached = corals.pop("bleached")
XGBClassifier(n_estimators=400, class_weight="balanced", learning_rate=0.05).fit(corals, bleached)
