from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import precision_score


def measured(y_pred, y_true):
    return precision_score(y_pred, y_true)


model = GradientBoostingClassifier().fit(x_train, y_train)
print(measured(y_test, model.predict(x_test)))
