import numpy as np, torch
from torch import nn
y = torch.tensor(np.random.rand(100, 1), dtype=torch.float32)
m = nn.Sequential(nn.Linear(3, 1), nn.ReLU())
nn.MSELoss()(m(torch.randn(100, 3)), y).backward()
