import torch
import torch.nn as nn


class MLP(nn.Module):
    def __init__(self, n_classes):
        super().__init__()
        self.fc = nn.Linear(10, n_classes)

    def forward(self, x):
        return torch.softmax(self.fc(x), 1)
