# expects LP506
from sklearn.utils.class_weight import compute_sample_weight
from sklearn.ensemble import GradientBoostingClassifier
sw = 1 / compute_sample_weight("balanced", y_train)
GradientBoostingClassifier().fit(X_train, y_train, sample_weight=sw)
