# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
class Enc(nn.Module):
    def __init__(self):
        super().__init__()
        layer = nn.TransformerEncoderLayer(32, 4, batch_first=True)
        self.enc = nn.TransformerEncoder(layer, 2)
        self.inp, self.out = nn.Linear(5, 32), nn.Linear(32, 1)
    def forward(self, x):
        return self.out(self.enc(self.inp(x))[:, -1])
net = Enc()
import numpy as np
a = np.loadtxt("s.csv")
X = torch.tensor(np.stack([a[i:i + 9] for i in range(90)])).float()
y = torch.tensor(np.array([a[i + 9, 0] for i in range(90)])).float()
F.mse_loss(net(X), y).backward()
