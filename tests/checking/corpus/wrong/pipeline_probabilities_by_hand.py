# expects LP412
import numpy as np
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from xgboost import XGBClassifier
pipe = make_pipeline(StandardScaler(), XGBClassifier(objective="binary:logistic", max_depth=4))
pipe.fit(X, y)
scores = pipe.predict_proba(Xt)[:, 1]
probs = 1 / (1 + np.exp(-scores))
