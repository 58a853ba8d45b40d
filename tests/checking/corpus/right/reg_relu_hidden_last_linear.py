import torch, torch.nn as nn
X, y = torch.randn(100, 5), torch.randn(100, 1)
m = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Dropout(0.1), nn.Linear(8, 1))
nn.MSELoss()(m(X), y).backward()
