# expects LP506
from collections import Counter

from xgboost import XGBClassifier


def fit(features, kinds):
    shares = {kind: number / len(kinds) for kind, number in Counter(kinds).items()}
    weights = kinds.map(shares).to_numpy()
    return XGBClassifier().fit(features, kinds, sample_weight=weights)
