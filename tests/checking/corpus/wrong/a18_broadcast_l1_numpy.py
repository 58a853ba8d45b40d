# expects LP204
import numpy as np
import torch
data = np.loadtxt("airfoil.dat")
X = torch.from_numpy(data[:, :-1]).float()
y = torch.from_numpy(data[:, -1]).float()
reg = torch.nn.Linear(5, 1)
crit = torch.nn.L1Loss()
for _ in range(10):
    crit(reg(X), y).backward()
