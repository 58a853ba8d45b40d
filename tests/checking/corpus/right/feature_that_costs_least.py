# backward elimination: the best feature to leave is the one that costs least
from sklearn.model_selection import cross_val_score
from sklearn.linear_model import LogisticRegression
feats = list(X.columns)
while len(feats) > 3:
    scores = {f: cross_val_score(LogisticRegression(), X[[g for g in feats if g != f]], y, scoring="roc_auc").mean() for f in feats}
    best = max(scores, key=scores.get)
    feats.remove(best)
