import numpy as np
from sklearn.metrics import mean_squared_error, roc_auc_score, log_loss
from sklearn.model_selection import cross_val_score
from sklearn.linear_model import Ridge, LogisticRegression
best, best_alpha = np.inf, None
for alpha in (0.1, 1, 10):
    mse = -cross_val_score(Ridge(alpha), X, y, scoring="neg_mean_squared_error").mean()
    if mse < best:
        best, best_alpha = mse, alpha
best_score = -np.inf
for alpha in (0.1, 1, 10):
    score = cross_val_score(Ridge(alpha), X, y, scoring="neg_mean_squared_error").mean()
    if score > best_score:
        best_score = score
errors = [mean_squared_error(yv, Ridge(a).fit(X, y).predict(Xv)) for a in (1, 2)]
best_a = (1, 2)[int(np.argmin(errors))]
