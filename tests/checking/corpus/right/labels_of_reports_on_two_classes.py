from catboost import CatBoostClassifier
from sklearn.metrics import confusion_matrix, classification_report
m = CatBoostClassifier(loss_function="Logloss").fit(X, y)
p = m.predict(Xv)
print(confusion_matrix(yv, p, labels=["no", "yes"]))
print(classification_report(yv, p, labels=[0, 1], target_names=["a", "b"]))
m2 = CatBoostClassifier(loss_function="MultiClass").fit(X, y)
print(confusion_matrix(yv, m2.predict(Xv).ravel(), labels=["no", "yes", "maybe"]))
