import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.metrics import *
from sklearn.metrics import precision_score, recall_score, roc_auc_score, log_loss, r2_score, classification_report, fbeta_score, average_precision_score, brier_score_loss
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"])
clf = RandomForestClassifier().fit(X_train, y_train)
y_pred = clf.predict(X_test)
proba = clf.predict_proba(X_test)[:, 1]
print(precision_score(y_pred=y_pred, y_true=y_test))
