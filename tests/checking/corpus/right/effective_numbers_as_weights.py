import numpy as np
from sklearn.ensemble import RandomForestClassifier
counts = np.bincount(y)
weights = counts / counts.sum()
weights = 1.0 / weights
RandomForestClassifier(class_weight={i: w for i, w in enumerate(weights)}).fit(X, y)
beta = 0.999
eff = (1 - np.power(beta, counts)) / (1 - beta)
cb = 1 / eff
RandomForestClassifier(class_weight=dict(enumerate(cb / cb.sum() * len(cb)))).fit(X, y)
