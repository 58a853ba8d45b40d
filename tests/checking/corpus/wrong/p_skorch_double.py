# expects LP101
from skorch import NeuralNetClassifier
from torch import nn

class MyModule(nn.Module):
    def __init__(self, num_units=10):
        super().__init__()
        self.dense0 = nn.Linear(20, num_units)
        self.output = nn.Linear(num_units, 2)
    def forward(self, X):
        X = nn.functional.relu(self.dense0(X))
        return nn.functional.softmax(self.output(X), dim=-1)

net = NeuralNetClassifier(MyModule, max_epochs=10, criterion=nn.CrossEntropyLoss, lr=0.1)
net.fit(X, y)
