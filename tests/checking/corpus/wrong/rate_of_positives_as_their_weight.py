# expects LP506
from sklearn.linear_model import LogisticRegression
pos_rate = y.mean()
clf = LogisticRegression(class_weight={0: 1 - pos_rate, 1: pos_rate}).fit(X, y)
