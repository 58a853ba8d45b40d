import numpy as np
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.metrics import accuracy_score, classification_report, f1_score, roc_auc_score
from sklearn.neighbors import LocalOutlierFactor

payments = pd.read_csv("payments.csv")
is_fraud = (payments["Class"] != 0).astype(int)
X = payments.drop(columns="Class")
forest = IsolationForest().fit(X)
sides = forest.predict(X)
sides[sides == 1] = 0
sides[sides == -1] = 1
print(accuracy_score(is_fraud, sides))
found = np.where(forest.predict(X) == -1, 1, 0)
print(classification_report(is_fraud, found))
print(f1_score(is_fraud, forest.predict(X) == -1))
print(f1_score(is_fraud, forest.predict(X) < 0))
print(roc_auc_score(is_fraud, -forest.decision_function(X)))
scores = -forest.score_samples(X)
print(roc_auc_score(is_fraud, scores))
normal = forest.score_samples(X)
print(roc_auc_score(is_fraud, normal.max() - normal))
is_normal = payments["Class"] == 0
print(roc_auc_score(is_normal, forest.decision_function(X)))
print(roc_auc_score(is_normal, LocalOutlierFactor(novelty=True).fit(X).decision_function(X)))
