# expects LP413
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
class ThresholdTuner:
    def __init__(self):
        self.best_threshold, self.best_f1 = 0.5, 1.0
    def fit(self, y, proba):
        for t in np.linspace(0.05, 0.95, 19):
            f1 = f1_score(y, (proba >= t).astype(int))
            if f1 < self.best_f1:
                self.best_f1 = f1
                self.best_threshold = t
        return self
