# expects LP406
import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import log_loss
from sklearn.model_selection import cross_val_predict

calls = pd.read_csv("calls.csv")
X, y = calls.drop(columns="answered"), calls["answered"]
margins = cross_val_predict(SGDClassifier(), X, y, cv=5, method="decision_function")
print(log_loss(y, margins))
