# expects LP204
import numpy as np, torch, torch.nn as nn
d = np.loadtxt("d.csv", delimiter=",")
X = torch.from_numpy(d[:, :-1]).float()
y = torch.from_numpy(d[:, -1:]).float()
class N(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(8, 1)
    def forward(self, x): return self.l(x).squeeze(-1)
net = N()
loss = nn.MSELoss()(net(X), y)
loss.backward()
