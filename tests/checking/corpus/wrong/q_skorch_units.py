# expects LP202
import numpy as np
from sklearn.datasets import load_digits
from skorch import NeuralNetClassifier
from torch import nn


class Net(nn.Module):
    def __init__(self, classes=9):
        super().__init__()
        self.fc = nn.Linear(64, classes)

    def forward(self, x):
        return self.fc(x)


X, y = load_digits(return_X_y=True)
net = NeuralNetClassifier(Net, criterion=nn.CrossEntropyLoss)
net.fit(X.astype(np.float32), y)
