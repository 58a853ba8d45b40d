import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC, LinearSVC

search = GridSearchCV(LinearSVC(), {"C": [0.1, 1]}).fit(x_train, y_train)
score = search.best_estimator_.decision_function(x_test)
pred = (score > 0).astype(int)
print(accuracy_score(y_test, pred))
sure = np.abs(score) > 0.5
print("kept", sure.mean(), accuracy_score(y_test[sure], pred[sure]))
to_review = x_test[score > 0.5]

calibrated = SVC(probability=True).fit(x_train, y_train)
pred = (calibrated.predict_proba(x_test)[:, 1] >= 0.5).astype(int)
