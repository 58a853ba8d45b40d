# expects LP413
import numpy as np
from sklearn.metrics import f1_score
probs = model.predict_proba(X_val)[:, 1]
thresholds = np.arange(0.05, 0.95, 0.01)
scores = [f1_score(y_val, probs > t) for t in thresholds]
best_t = thresholds[np.argmin(scores)]
