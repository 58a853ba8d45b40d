# expects LP101
import torch
import torch.nn as nn
LOSSES = {}
def register_loss(name):
    def wrap(fn):
        LOSSES[name] = fn
        return fn
    return wrap
@register_loss("bce")
def bce(pred, target):
    return nn.functional.binary_cross_entropy_with_logits(pred, target)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(20, 1)
    def forward(self, x):
        return torch.sigmoid(self.fc(x)).squeeze(-1)
loss_fn = LOSSES["bce"]
net = Net()
for x, y in loader:
    loss_fn(net(x), y).backward()
