import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.neural_network import MLPClassifier
from xgboost import XGBClassifier, XGBRegressor
Y = np.eye(3)[y]
m = MLPClassifier().fit(X, Y)
pred = np.argmax(m.predict(Xt), axis=1)
r = RandomForestClassifier(criterion="gini").fit(X, Y)
pred = r.predict(Xt).argmax(axis=1)
x = XGBClassifier(objective="binary:logistic")
x.fit(X, Y)
pred = np.argmax(x.predict(Xt), axis=1)
