import numpy as np
from sklearn.datasets import load_digits, make_regression
from skorch import NeuralNetClassifier, NeuralNetRegressor
from torch import nn

X, y = load_digits(return_X_y=True)
probabilities = nn.Sequential(nn.Linear(64, 10), nn.Softmax(dim=-1))
NeuralNetClassifier(probabilities, max_epochs=3).fit(X.astype(np.float32), y.astype(np.int64))
NeuralNetClassifier(nn.Linear(64, 10), criterion=nn.CrossEntropyLoss).fit(X, y)
X, y = make_regression(200, 8)
NeuralNetRegressor(nn.Linear(8, 1)).fit(X.astype(np.float32), y.reshape(-1, 1))


class Own(NeuralNetClassifier):
    def get_loss(self, y_pred, y_true, *args, **kwargs):
        return nn.functional.cross_entropy(y_pred, y_true)


Own(nn.Linear(8, 3)).fit(X, y)
