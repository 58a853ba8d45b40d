import numpy as np
from sklearn.datasets import load_iris
from sklearn.metrics import f1_score, log_loss, roc_auc_score
from sklearn.preprocessing import label_binarize
from sklearn.svm import SVC

X, y = load_iris(return_X_y=True)
model = SVC(probability=True).fit(X, y)
y_pred, shares = model.predict(X), model.predict_proba(X)
truth = label_binarize(y, classes=[0, 1, 2])
print(roc_auc_score(truth, shares), log_loss(y, shares))
print(f1_score(truth, label_binarize(y_pred, classes=[0, 1, 2]), average="micro"))
print(log_loss(y, np.eye(3)[y] * 0.9 + 0.05))
print(roc_auc_score(truth, np.eye(3)[y_pred] * shares))
