import numpy as np
import lightgbm as lgb
import xgboost as xgb
from catboost import CatBoost, CatBoostClassifier, Pool
from scipy.special import expit, softmax
from sklearn.metrics import log_loss, roc_auc_score
from xgboost import XGBClassifier

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def focal(preds, data):
    y = data.get_label()
    p = sigmoid(preds)
    return p - y, p * (1 - p)

def focal_of_rows(y_true, y_pred):
    p = sigmoid(y_pred)
    return p - y_true, p * (1 - p)

clf = XGBClassifier(objective="binary:logistic")
clf.fit(X, y)
p = clf.predict_proba(Xt)
pred = p.argmax(axis=1)
pred = np.argmax(p, axis=1)
pred = (p[:, 1] > 0.5).astype(int)
pred = clf.predict(Xt)
labels = [round(v) for v in pred]
print(log_loss(yt, p), roc_auc_score(yt, p[:, 1]))
print(-np.mean(yt * np.log(p[:, 1]) + (1 - yt) * np.log(1 - p[:, 1])))
print(-np.log(p[np.arange(len(yt)), yt]).mean())
onehot = np.eye(2)[yt]
print(-np.mean(onehot * np.log(p) + (1 - onehot) * np.log(1 - p)))
raw = clf.predict(Xt, output_margin=True)
p = expit(raw)
pred = raw > 0
logit = np.log(p / (1 - p))
p = sigmoid(0.8 * logit + 0.1)

m = lgb.train({"objective": focal}, lgb.Dataset(X, y), 10)
p = sigmoid(m.predict(Xt))
pred = p > 0.5
pred = m.predict(Xt) > 0
m = lgb.train({"objective": "binary"}, lgb.Dataset(X, y), 10, fobj=focal)
p = sigmoid(m.predict(Xt))
l = lgb.LGBMClassifier(objective=focal_of_rows)
l.fit(X, y)
p = expit(l.predict_proba(Xt))
p = expit(l.predict(Xt))

b = xgb.train({"objective": "multi:softprob", "num_class": 3}, xgb.DMatrix(X, y))
pred = np.argmax(b.predict(xgb.DMatrix(Xt)), axis=1)
pred = np.asarray([np.argmax(line) for line in b.predict(xgb.DMatrix(Xt))])
b = xgb.train({"objective": "multi:softmax", "num_class": 3}, xgb.DMatrix(X, y))
pred = b.predict(xgb.DMatrix(Xt))
acc = (pred == yt).mean()
margins = b.predict(xgb.DMatrix(Xt), output_margin=True)
pred = margins.argmax(axis=1)
p = softmax(margins, axis=1)
b = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y), obj=focal)
pred = b.predict(xgb.DMatrix(Xt)) > 0.5
b = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y))
p = b.predict(xgb.DMatrix(Xt))
p2 = np.vstack([1 - p, p]).T
pred = p2.argmax(axis=1)
pred = np.stack([p, p], axis=1).argmax(axis=1)
best = np.argmax(p)
pred = [1 if v > 0.5 else 0 for v in p]

c = CatBoostClassifier(loss_function="Logloss")
c.fit(X, y)
pred = c.predict_proba(Xt)[:, 1] > 0.5
p = expit(c.predict(Xt, prediction_type="RawFormulaVal"))
pred = c.predict(Xt, prediction_type="Probability")[:, 1] > 0.5
pred = c.predict(Xt)
base = CatBoost({"loss_function": "Logloss"})
base.fit(Pool(X, y))
pred = base.predict(Pool(Xt), prediction_type="Class")
p = sigmoid(base.predict(Pool(Xt)))
reg = CatBoost({"loss_function": "RMSE"})
pred = reg.predict(Pool(Xt)) > 0.5
lm = lgb.LGBMClassifier()
lm.fit(X, y)
margin = lm.predict(Xt, raw_score=True)
p = softmax(margin, axis=1)
