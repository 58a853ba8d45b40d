# expects LP101
import torch
import torch.nn as nn

class MLP(nn.Module):
    def __init__(self, sizes=(10, 20, 3)):
        super().__init__()
        self.layers = nn.ModuleList()
        self.layers.append(nn.Linear(10, 20))
        self.layers.append(nn.ReLU())
        self.layers.append(nn.Linear(20, 3))
        self.layers.append(nn.Softmax(dim=-1))
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

model = nn.DataParallel(MLP())
ce = nn.CrossEntropyLoss()
loss = ce(model(x), y)
