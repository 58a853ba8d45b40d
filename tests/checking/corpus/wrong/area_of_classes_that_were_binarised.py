# expects LP406
from sklearn.datasets import load_iris
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import label_binarize
from sklearn.svm import SVC

X, y = load_iris(return_X_y=True)
y_pred = SVC().fit(X, y).predict(X)
truth = label_binarize(y, classes=[0, 1, 2])
print(roc_auc_score(truth, label_binarize(y_pred, classes=[0, 1, 2])))
