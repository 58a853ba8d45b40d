# expects LP101
import torch.nn as nn
MODELS = {}
def register(name):
    def deco(cls):
        MODELS[name] = cls
        return cls
    return deco
@register("mlp")
class MLP(nn.Module):
    def __init__(self, k=3):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, k), nn.Softmax(dim=1))
    def forward(self, x):
        return self.net(x)
model = MODELS["mlp"](k=4)
loss = nn.CrossEntropyLoss()
for x, y in loader:
    loss(model(x), y).backward()
