# expects LP406
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_predict

calls = pd.read_csv("calls.csv")
X, y = calls.drop(columns="answered"), calls["answered"]
y_pred = cross_val_predict(RandomForestClassifier(300), X, y, cv=5)
print(roc_auc_score(y, y_pred))
