# expects LP406
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def judged(target, pred):
    pred = pred > 0.5
    return roc_auc_score(target, pred)


model = LogisticRegression().fit(x_train, y_train)
print(judged(y_test, model.predict_proba(x_test)[:, 1]))
print((model.predict(x_test) == y_test).mean())
