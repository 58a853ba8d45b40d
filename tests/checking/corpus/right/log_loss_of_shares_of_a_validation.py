import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import accuracy_score, log_loss, roc_auc_score
from sklearn.model_selection import cross_val_predict

calls = pd.read_csv("calls.csv")
X, y = calls.drop(columns="answered"), calls["answered"]
sgd = SGDClassifier(loss="log_loss")
print(log_loss(y, cross_val_predict(sgd, X, y, cv=5, method="predict_proba")))
print(roc_auc_score(y, cross_val_predict(sgd, X, y, cv=5, method="decision_function")))
print(accuracy_score(y, cross_val_predict(sgd, X, y, cv=5)))
