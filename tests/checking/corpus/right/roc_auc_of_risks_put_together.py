import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

births = pd.read_csv("births.csv")
risks = births["risk"].map({"low": 0, "mid": 0, "high": 1})
steps = births["risk"].map({"low": 0, "mid": 1, "high": 2})
forest = RandomForestClassifier(n_estimators=400)
rest = births.drop(columns="risk")
print(cross_val_score(forest, rest, risks, scoring="roc_auc").mean())
print(cross_val_score(forest, rest, steps, scoring="roc_auc_ovr").mean())
