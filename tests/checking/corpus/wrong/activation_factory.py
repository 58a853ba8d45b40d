# expects LP101
import torch
from torch import nn
def get_activation(name):
    if name == "relu":
        return nn.ReLU()
    elif name == "softmax":
        return nn.Softmax(dim=1)
    raise ValueError(name)
model = nn.Sequential(nn.Linear(4, 3), get_activation("softmax"))
loss = nn.CrossEntropyLoss()(model(x), y)
