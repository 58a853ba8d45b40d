import numpy as np
from sklearn.tree import DecisionTreeClassifier
freq = y_train.value_counts(normalize=True)
inv = {k: 1 - v for k, v in freq.items()}
DecisionTreeClassifier(class_weight=inv).fit(X_train, y_train)
DecisionTreeClassifier(class_weight={k: freq[1 - k] for k in freq.index}).fit(X_train, y_train)
DecisionTreeClassifier(class_weight={1 - k: v for k, v in freq.items()}).fit(X_train, y_train)
DecisionTreeClassifier().fit(X_train, y_train, sample_weight=np.where(y_train == 1, (y_train == 0).sum() / (y_train == 1).sum(), 1))
DecisionTreeClassifier().fit(X_train, y_train, sample_weight=1 / y_train.map(freq))
DecisionTreeClassifier(class_weight={c: -np.log(freq[c]) for c in freq.index}).fit(X_train, y_train)
DecisionTreeClassifier(class_weight={c: np.power(n, -0.5) for c, n in y_train.value_counts().items()}).fit(X_train, y_train)
