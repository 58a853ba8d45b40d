import torch.nn as nn
from skorch import NeuralNetClassifier
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(20, 2)
        self.s = nn.Softmax(dim=-1)
    def forward(self, x):
        return self.s(self.l(x))
net = NeuralNetClassifier(M(), criterion=nn.NLLLoss(), max_epochs=10)
