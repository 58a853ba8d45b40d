import torch, numpy as np
from torch import nn
X = torch.from_numpy(np.random.randn(64, 3)).float()
y = torch.from_numpy(np.random.randn(64, 1)).float()
z = torch.from_numpy(np.random.randn(64)).float()
m = nn.Linear(3, 1)
nn.MSELoss()(m(X), y).backward()
nn.MSELoss()(m(X).squeeze(-1), z).backward()
nn.MSELoss()(m(X)[:, 0], z).backward()
nn.MSELoss()(m(X), z[:, None]).backward()
nn.MSELoss()(m(X).view(-1), z).backward()
nn.MSELoss()(m(X), z.reshape(-1, 1)).backward()
((m(X).flatten() - z) ** 2).mean().backward()
