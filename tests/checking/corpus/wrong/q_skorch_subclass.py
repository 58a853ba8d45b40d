# expects LP102
from skorch import NeuralNetClassifier
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(20, 5)

    def forward(self, x):
        return self.fc(x), x


class Estimator(NeuralNetClassifier):
    def __init__(self, *args, patience=3, **kwargs):
        super().__init__(*args, **kwargs)
        self.patience = patience


Estimator(Net, max_epochs=3, patience=5).fit(X, y)
