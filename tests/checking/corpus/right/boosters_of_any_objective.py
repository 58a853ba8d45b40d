import numpy as np
import xgboost as xgb
from lightgbm import LGBMClassifier
from scipy.special import expit, softmax
from sklearn.model_selection import GridSearchCV
def run(objective, **more):
    clf = LGBMClassifier(objective=objective)
    clf.fit(X, y)
    p = expit(clf.predict_proba(Xt))
    params = {"objective": objective, "num_class": 3}
    b = xgb.train(params, xgb.DMatrix(X, y))
    return softmax(b.predict(xgb.DMatrix(Xt)), axis=1), b.predict(xgb.DMatrix(Xt)).argmax(1)
clf = LGBMClassifier(**options)
p = expit(clf.predict_proba(Xt)[:, 1])
own = LGBMClassifier()
own.set_params(objective=custom)
p = expit(own.predict_proba(Xt))
