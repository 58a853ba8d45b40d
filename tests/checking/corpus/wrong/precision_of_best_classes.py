# expects LP406
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import RandomizedSearchCV
from sklearn.metrics import average_precision_score
rs = RandomizedSearchCV(RandomForestClassifier(), {"max_depth": [3, 5]}, scoring="roc_auc")
rs.fit(X_train, y_train)
best = rs.best_estimator_
y_pred = best.predict(X_test)
print(average_precision_score(y_test, y_pred))
