import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import precision_score, recall_score, roc_auc_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def report(y_true, prob, thresholds):
    print(roc_auc_score(y_true, prob))
    for t in thresholds:
        called = (prob >= t).astype(int)
        print(t, precision_score(y_true, called), recall_score(y_true, called, zero_division=0))


def main():
    table = pd.read_csv("stays.csv")
    y = (table.pop("back") == "<30").astype(int).values
    pipe = Pipeline([("scale", StandardScaler()), ("model", HistGradientBoostingClassifier())])
    pipe.fit(table[1000:], y[1000:])
    report(y[:1000], pipe.predict_proba(table[:1000])[:, 1], np.arange(0.3, 0.8, 0.1))


main()
