# expects LP406
import numpy as np, pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
df = pd.read_csv("churn.csv")
X, y = df.drop(columns="Churn"), df["Churn"]
aucs = []
for tr, va in StratifiedKFold(5).split(X, y):
    clf = RandomForestClassifier().fit(X.iloc[tr], y.iloc[tr])
    p = clf.predict_proba(X.iloc[va])[:, 0]
    aucs.append(roc_auc_score(y.iloc[va], p))
print(np.mean(aucs))
