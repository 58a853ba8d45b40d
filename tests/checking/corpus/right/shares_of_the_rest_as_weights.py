from sklearn.linear_model import LogisticRegression
p = y.mean()
clf = LogisticRegression(class_weight={0: p, 1: 1 - p}).fit(X, y)
n_pos, n_neg = (y == 1).sum(), (y == 0).sum()
clf2 = LogisticRegression(class_weight={0: n_pos / len(y), 1: n_neg / len(y)}).fit(X, y)
clf3 = LogisticRegression(class_weight={0: 1, 1: n_neg / n_pos}).fit(X, y)
clf4 = LogisticRegression(class_weight={0: 1.0, 1: (1 - p) / p}).fit(X, y)
