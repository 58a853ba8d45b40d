import numpy as np, torch
from torch import nn
import torch.nn.functional as F
data = np.load("set.npz")
x, clicked = torch.from_numpy(data["x"]).float(), torch.from_numpy(data["clicked"]).float()
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1), nn.Flatten(0))
opt = torch.optim.Adam(net.parameters())
for i in range(10):
    loss = F.binary_cross_entropy_with_logits(net(x), clicked)
    opt.zero_grad(); loss.backward(); opt.step()
