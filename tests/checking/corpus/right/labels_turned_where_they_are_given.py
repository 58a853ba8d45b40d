import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score


def first(model, rows):
    return model.predict_proba(rows)[:, 0]


def report(labels, found):
    print(roc_auc_score(labels, found))


def run(rows, labels):
    model = RandomForestClassifier().fit(rows, labels)
    report(1 - labels, first(model, rows))
    report(np.where(labels == 0, 1, 0), first(model, rows))
