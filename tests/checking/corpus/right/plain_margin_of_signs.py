import numpy as np
from sklearn.datasets import load_breast_cancer
X, y = load_breast_cancer(return_X_y=True)
y = np.where(y == 0, -1, 1)
w = np.zeros(X.shape[1]); b = 0.0
def hinge_loss(w, b, X, y):
    margins = y * (X @ w + b)
    return np.mean(np.maximum(0, 1 - margins))
for _ in range(100):
    margins = y * (X @ w + b)
    mask = margins < 1
    grad = -(X * (y * mask)[:, None]).mean(0)
    w -= 0.01 * grad
print(hinge_loss(w, b, X, y))
