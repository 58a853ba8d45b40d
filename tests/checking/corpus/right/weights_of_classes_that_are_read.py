import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.utils.class_weight import compute_sample_weight
from xgboost import XGBClassifier

corals = pd.read_csv("corals.csv")
bleached = corals.pop("bleached")
LGBMClassifier(n_estimators=400, class_weight="balanced").fit(corals, bleached)
XGBClassifier(n_estimators=400, learning_rate=0.05).fit(
    corals, bleached, sample_weight=compute_sample_weight("balanced", bleached)
)
