# expects LP412
import numpy as np
from lightgbm import LGBMClassifier
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
model = LGBMClassifier(objective="binary", n_estimators=500)
model.fit(Xtr, ytr)
prob = model.predict_proba(Xte)[:, 1]
prob = sigmoid(prob)
pred = (prob > 0.5).astype(int)
