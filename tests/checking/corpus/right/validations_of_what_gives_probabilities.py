import pandas as pd
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.linear_model import LogisticRegression, Perceptron
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.svm import SVC

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
print(cross_val_score(Perceptron(), X, flooded, cv=5, scoring="roc_auc"))
print(cross_val_score(CalibratedClassifierCV(Perceptron()), X, flooded, scoring="neg_log_loss"))
GridSearchCV(SVC(), {"probability": [True], "C": [1, 10]}, scoring="neg_log_loss").fit(X, flooded)
model = LogisticRegression().fit(X, flooded)
print(roc_auc_score(flooded, model.predict_proba(X)[:, 1]))
print(roc_auc_score(pd.get_dummies(flooded), model.predict_proba(X)))
print(calibration_curve(flooded, model.predict_proba(X)[:, 1], n_bins=10))
