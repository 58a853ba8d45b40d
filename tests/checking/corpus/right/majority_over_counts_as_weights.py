from collections import Counter
from sklearn.ensemble import RandomForestClassifier
def weights(labels, smooth=0.1):
    c = Counter(labels)
    majority = max(c.values())
    return {cls: majority / (n + smooth) for cls, n in c.items()}
RandomForestClassifier(class_weight=weights(y)).fit(X, y)
counts = y.value_counts()
w = {}
for c, n in counts.items():
    w[c] = len(y) / (len(counts) * n)
RandomForestClassifier(class_weight=w).fit(X, y)
