# expects LP102
import torch
import torch.nn as nn
cfg = {"loss": "NLLLoss", "classes": 6}
class Clf(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.out = nn.Linear(50, classes)
    def forward(self, x):
        return self.out(x)
model = Clf(cfg["classes"])
criterion = getattr(nn, cfg["loss"])()
for x, y in loader:
    criterion(model(x), y).backward()
