# expects LP506
def make_weights(y):
    vc = y.value_counts()
    return {k: v / vc.max() for k, v in vc.items()}
from sklearn.tree import DecisionTreeClassifier
DecisionTreeClassifier(class_weight=make_weights(y_train)).fit(X_train, y_train)
