# expects LP406
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

births = pd.read_csv("births.csv")
risks = births["risk"].map({"low": 0, "mid": 1, "high": 2})
forest = RandomForestClassifier(n_estimators=400)
print(cross_val_score(forest, births.drop(columns="risk"), risks, scoring="roc_auc").mean())
