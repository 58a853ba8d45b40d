# expects LP506
import numpy as np
from sklearn.ensemble import RandomForestClassifier
classes, counts = np.unique(y_train, return_counts=True)
cw = {c: n / len(y_train) for c, n in zip(classes, counts)}
rf = RandomForestClassifier(n_estimators=300, class_weight=cw).fit(X_train, y_train)
