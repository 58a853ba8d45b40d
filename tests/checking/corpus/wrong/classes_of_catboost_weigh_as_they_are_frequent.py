# expects LP506
from catboost import CatBoostClassifier


def fit(features, sick):
    well, ill = (sick == 0).sum(), (sick == 1).sum()
    shares = [well / len(sick), ill / len(sick)]
    return CatBoostClassifier(class_weights=shares, verbose=0).fit(features, sick)
