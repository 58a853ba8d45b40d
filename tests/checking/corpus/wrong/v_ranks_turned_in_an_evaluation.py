# expects LP302
from sklearn.metrics import accuracy_score, roc_auc_score


def evaluate(y_true, proba, threshold=0.5):
    label = (proba >= threshold).astype(int)
    return {"accuracy": accuracy_score(y_true, label), "auc": roc_auc_score(proba, y_true)}


print(evaluate(y_test, model.predict_proba(x_test)[:, 1]))
