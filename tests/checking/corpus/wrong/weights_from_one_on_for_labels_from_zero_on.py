# expects LP410
from sklearn.datasets import load_wine
from sklearn.tree import DecisionTreeClassifier

X, y = load_wine(return_X_y=True)
DecisionTreeClassifier(class_weight={1: 1.0, 2: 1.5, 3: 4.0}, max_depth=4).fit(X, y)
