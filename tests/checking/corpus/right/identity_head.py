import torch
import torch.nn as nn
from torchvision import models


class ProbNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return torch.softmax(self.fc(x), dim=1)


class LogitNet(ProbNet):
    def forward(self, x):
        return self.fc(x)


stack = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=1))
stack[-1] = nn.Identity()
resnet = models.resnet18()
resnet.fc = nn.Linear(512, 3)
trimmed = nn.Sequential(*list(ProbNet().children())[:-1], nn.Linear(4, 3))
ce = nn.CrossEntropyLoss()
for x, y in loader:
    loss = ce(LogitNet()(x), y) + ce(stack(x), y) + ce(resnet(x), y) + ce(trimmed(x), y)
probs = ProbNet().eval()(x)
