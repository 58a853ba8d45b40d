from sklearn.svm import SVC, OneClassSVM
from sklearn.ensemble import IsolationForest, RandomForestRegressor, RandomForestClassifier
from sklearn.metrics import roc_auc_score, accuracy_score, log_loss, average_precision_score
clf = SVC().fit(X, y)
print(roc_auc_score(yt, clf.decision_function(Xt)), accuracy_score(yt, clf.predict(Xt)))
iso = IsolationForest().fit(X); print(roc_auc_score(yt, -iso.score_samples(Xt)))
reg = RandomForestRegressor().fit(X, y); print(roc_auc_score(yt, reg.predict(Xt)), average_precision_score(yt, reg.predict(Xt)))
print(accuracy_score(yt, reg.predict(Xt) > 0.5), accuracy_score(yt, reg.predict(Xt).round()))
rf = RandomForestClassifier().fit(X, y)
y_pred = rf.predict(Xt); y_prob = rf.predict_proba(Xt)[:, 1]
print(roc_auc_score(yt, y_prob), log_loss(yt, rf.predict_proba(Xt)), accuracy_score(yt, y_pred))
