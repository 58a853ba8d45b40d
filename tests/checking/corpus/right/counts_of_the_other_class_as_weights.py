import numpy as np
from sklearn.linear_model import LogisticRegression
classes, counts = np.unique(y_train, return_counts=True)
cw = dict(zip(classes, counts[::-1] / counts.sum()))
LogisticRegression(class_weight=cw).fit(X_train, y_train)
