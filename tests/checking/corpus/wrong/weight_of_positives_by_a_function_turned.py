# expects LP410
from collections import Counter
from xgboost import XGBClassifier
def ratio(labels):
    c = Counter(labels)
    return c[1] / c[0]
def build(cfg, w):
    return XGBClassifier(max_depth=cfg["d"], scale_pos_weight=w)
def main(cfg, X, y):
    clf = build(cfg, ratio(y))
    clf.fit(X, y)
