import numpy as np
import pandas as pd
from scipy.special import expit
from sklearn.calibration import CalibratedClassifierCV
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVC

mushrooms = pd.read_csv("mushrooms.csv")
X, X_late, y, y_late = train_test_split(mushrooms.drop(columns="poisonous"), mushrooms.poisonous)
svm = SVC(kernel="poly").fit(X, y)
margins = svm.decision_function(X_late)
print(roc_auc_score(y_late, margins))
between = (margins - margins.min()) / (margins.max() - margins.min())
print(brier_score_loss(y_late, between), log_loss(y_late, expit(margins)))
print(brier_score_loss(y_late, np.clip(margins, 0, 1)))
print(brier_score_loss(y_late, MinMaxScaler().fit_transform(margins.reshape(-1, 1)).ravel()))
calibrated = CalibratedClassifierCV(svm, cv="prefit").fit(X, y)
print(brier_score_loss(y_late, calibrated.predict_proba(X_late)[:, 1]))
margins = 1 / (1 + np.exp(-margins))
print(log_loss(y_late, margins))
