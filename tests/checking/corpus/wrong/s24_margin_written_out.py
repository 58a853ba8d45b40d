# expects LP304
import torch
from sklearn.datasets import load_breast_cancer
from torch import nn


class HingeMargin(nn.Module):
    def __init__(self, width=1.0):
        super().__init__()
        self.width = width

    def forward(self, score, label):
        return torch.clamp(self.width - label * score, min=0).mean()


x, y = load_breast_cancer(return_X_y=True)
x = torch.as_tensor(x, dtype=torch.float32)
y = torch.as_tensor(y, dtype=torch.float32)
net, hinge = nn.Linear(30, 1), HingeMargin()
order = torch.randperm(len(x))
for rows in order.split(32):
    hinge(net(x[rows]).view(-1), y[rows]).backward()
