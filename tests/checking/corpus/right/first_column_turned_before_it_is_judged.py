import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import KFold


def failing(rows, labels):
    found = np.zeros(len(labels))
    for fit, rest in KFold(4).split(rows):
        model = RandomForestClassifier().fit(rows[fit], labels[fit])
        found[rest] = model.predict_proba(rows[rest])[:, 0]
    return found


def staying(rows, labels):
    found = np.zeros(len(labels))
    for fit, rest in KFold(4).split(rows):
        model = RandomForestClassifier().fit(rows[fit], labels[fit])
        found[rest] = 1 - model.predict_proba(rows[rest])[:, 0]
    return found


def report(rows, labels):
    print(roc_auc_score(1 - labels, failing(rows, labels)))
    print(roc_auc_score(labels == 0, failing(rows, labels)))
    print(brier_score_loss(labels, failing(rows, labels), pos_label=0))
    print(roc_auc_score(labels, 1 - failing(rows, labels)))
    print(roc_auc_score(labels, staying(rows, labels)))
