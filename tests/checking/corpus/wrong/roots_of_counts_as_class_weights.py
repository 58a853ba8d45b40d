# expects LP506
import numpy as np
from sklearn.ensemble import RandomForestClassifier
counts = np.bincount(y_train)
cw = {i: np.sqrt(c) for i, c in enumerate(counts)}
RandomForestClassifier(class_weight=cw).fit(X_train, y_train)
