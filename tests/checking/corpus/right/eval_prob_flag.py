import torch.nn as nn
class M(nn.Module):
    def __init__(self, inference=False):
        super().__init__()
        self.l = nn.Linear(4, 3)
        self.inference = inference
    def forward(self, x):
        z = self.l(x)
        return z.softmax(-1) if self.inference else z
m = M()
for x, y in loader:
    nn.CrossEntropyLoss()(m(x), y).backward()
m.inference = True
p = m(x)
