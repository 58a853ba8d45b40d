# expects LP101
import torch
from torch import nn
class Heads(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(32, 16)
        self.out = nn.ModuleDict({k: nn.Linear(16, n) for k, n in {"a": 3, "b": 4}.items()})
    def forward(self, x):
        h = torch.relu(self.shared(x))
        return {k: torch.softmax(head(h), dim=1) for k, head in self.out.items()}
net = Heads()
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    preds = net(x)
    loss = sum(criterion(preds[k], y[k]) for k in ("a", "b"))
    loss.backward()
