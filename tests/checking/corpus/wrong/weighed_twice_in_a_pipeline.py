# expects LP401
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.class_weight import compute_sample_weight


def make_model(leaf):
    forest = RandomForestClassifier(min_samples_leaf=leaf, class_weight="balanced")
    return Pipeline([("scale", StandardScaler()), ("forest", forest)])


def fit(model, x, y):
    weights = compute_sample_weight("balanced", y)
    return model.fit(x, y, forest__sample_weight=weights)


fit(make_model(3), x, y)
