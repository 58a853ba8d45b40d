# expects LP101
import torch
from torch import nn
from workbench.experiments import TrainConfigs


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(8, 3)

    def forward(self, x):
        return torch.softmax(self.out(x), dim=1)


class Configs(TrainConfigs):
    loss = nn.CrossEntropyLoss()

    def step(self, batch):
        x, y = batch
        loss = self.loss(self.model(x), y)
        loss.backward()
