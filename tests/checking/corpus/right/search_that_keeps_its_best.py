from sklearn.metrics import f1_score, mean_squared_error
import numpy as np
class Search:
    def __init__(self):
        self.best_score = -1
        self.best_params = None
    def objective(self, params):
        model = make(params).fit(X, y)
        return f1_score(yv, model.predict(Xv))
    def run(self, grid):
        for p in grid:
            score = self.objective(p)
            if score > self.best_score:
                self.best_score, self.best_params = score, p
gap = [abs(f1_score(yv, q > t) - target) for t in ts]
best_t = ts[np.argmin(gap)]
