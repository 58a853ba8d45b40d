import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, f1_score, log_loss, mean_squared_error, roc_auc_score
from sklearn.model_selection import KFold, cross_val_predict
from sklearn.svm import LinearSVC

df = pd.read_csv("loans.csv")
tags = df[["late", "fraud", "lost"]].to_numpy()
X, y = df.drop(columns=["default", "late", "fraud", "lost"]), df["default"]
several = xgb.XGBClassifier(objective="binary:logistic").fit(X, tags)
marks = several.predict(X)
print([f1_score(tags[:, at], marks[:, at]) for at in range(3)], (marks == tags).all(axis=1).mean())
forest = RandomForestClassifier().fit(X, tags)
rows = np.zeros((len(X), 3))
kept = np.zeros(len(X))
for fit, held in KFold(5).split(X):
    rows[held] = RandomForestClassifier().fit(X.iloc[fit], tags[fit]).predict(X.iloc[held])
    kept[held] = xgb.XGBClassifier().fit(X.iloc[fit], y.iloc[fit]).predict(X.iloc[held])
print(f1_score(tags, rows, average="macro"), accuracy_score(y, kept), f1_score(y, kept))
votes = sum(RandomForestClassifier(random_state=s).fit(X, y).predict(X) for s in range(3))
print(f1_score(y, votes > 1))


def out_of_fold(model, method="predict"):
    return cross_val_predict(model, X, y, cv=5, method=method)


chances = out_of_fold(LogisticRegression(), "predict_proba")
print(log_loss(y, chances), roc_auc_score(y, chances[:, 1]), f1_score(y, chances[:, 1] > 0.3))
print(f1_score(y, out_of_fold(LogisticRegression())), mean_squared_error(y, out_of_fold(Ridge())))
sides = out_of_fold(LinearSVC(), "decision_function")
print(roc_auc_score(y, sides), f1_score(y, sides > 0))
