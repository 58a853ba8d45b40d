import torch.nn as nn, torch.nn.functional as F
class T:
    def __init__(self, net):
        self.net = net
        self.ce = nn.CrossEntropyLoss()
        self.nll = nn.NLLLoss()
        self.bce = nn.BCELoss()
    def step(self, x, y):
        return self.nll(F.log_softmax(self.net(x), dim=1), y)
T(nn.Linear(3, 4)).step(x, y).backward()
