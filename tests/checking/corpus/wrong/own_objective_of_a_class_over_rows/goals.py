import numpy as np
from scipy.special import softmax


class Goal:
    def __init__(self, kinds):
        self.kinds = kinds

    def __call__(self, y_true, y_pred):
        table = np.reshape(y_pred, (y_true.shape[0], self.kinds))
        shares = softmax(table, axis=0)
        wanted = np.eye(self.kinds)[y_true.astype(int)]
        return (shares - wanted), (shares * (1 - shares))
