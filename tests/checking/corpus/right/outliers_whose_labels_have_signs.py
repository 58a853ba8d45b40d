import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.metrics import accuracy_score, confusion_matrix, roc_auc_score

payments = pd.read_csv("payments.csv")
signs = payments["fraud"].map({0: 1, 1: -1})
X = payments.drop(columns="fraud")
forest = IsolationForest().fit(X)
found = forest.predict(X)
print(accuracy_score(signs, found))
print(confusion_matrix(signs, forest.fit_predict(X)))
is_fraud = payments["fraud"]
usual = forest.decision_function(X)
print(1 - roc_auc_score(is_fraud, usual))
