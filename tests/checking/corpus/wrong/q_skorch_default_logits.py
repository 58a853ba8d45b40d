# expects LP102
from skorch import NeuralNetClassifier
from torch import nn


class Net(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(20, hidden), nn.ReLU())
        self.out = nn.Linear(hidden, 4)

    def forward(self, x):
        return self.out(self.body(x))


net = NeuralNetClassifier(Net, module__hidden=32, max_epochs=5)
net.fit(X, y)
