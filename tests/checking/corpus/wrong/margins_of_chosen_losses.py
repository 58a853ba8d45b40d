# expects LP411
import numpy as np
from lightgbm import LGBMClassifier
from sklearn.metrics import f1_score
from xgboost import XGBClassifier

first = LGBMClassifier(n_estimators=300).fit(x_train, y_train)
second = XGBClassifier(n_estimators=300, max_depth=4)
second.fit(x_train, y_train)
print(f1_score(y_test, (first.predict(x_test, raw_score=True) > 0.5).astype(int)))
print(f1_score(y_test, np.rint(second.predict(x_test, output_margin=True)).clip(0, 1)))
