from torch import nn


class Small(nn.Module):
    def __init__(self, width, classes, last="none"):
        super().__init__()
        self.fc = nn.Linear(width, classes)
        self.last = nn.Softmax(dim=1) if last == "softmax" else nn.Identity()

    def forward(self, x):
        return self.last(self.fc(x))
