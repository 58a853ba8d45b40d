# expects LP406
import pandas as pd
from sklearn.metrics import roc_auc_score
from xgboost import XGBClassifier

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
model = XGBClassifier(n_estimators=50).fit(X, flooded)
print(roc_auc_score(flooded, model.predict_proba(X)))
