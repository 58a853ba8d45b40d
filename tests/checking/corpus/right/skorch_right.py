from skorch import NeuralNetClassifier, NeuralNetBinaryClassifier
from torch import nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(20, 2)
    def forward(self, x):
        return nn.functional.softmax(self.l(x), -1)
NeuralNetClassifier(M, max_epochs=5).fit(X, y)
NeuralNetClassifier(nn.Sequential(nn.Linear(20, 2)), criterion=nn.CrossEntropyLoss).fit(X, y)
NeuralNetBinaryClassifier(nn.Linear(20, 1)).fit(X, y)
