# expects LP412
import numpy as np
from xgboost import XGBClassifier
clf = XGBClassifier(objective="multi:softmax", num_class=3)
clf.fit(X, y)
pred = np.argmax(clf.predict(Xt), axis=1)
