import torch
import torch.nn as nn
class ModelWithTemperature(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model
        self.temperature = nn.Parameter(torch.ones(1) * 1.5)
    def forward(self, x):
        return self.model(x) / self.temperature
m = ModelWithTemperature(nn.Linear(3, 3))
loss = nn.CrossEntropyLoss()(m(x), y)
