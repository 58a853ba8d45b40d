import torch
import torch.nn as nn
import torch.nn.functional as F

x, column = torch.randn(64, 8), torch.randn(64, 1)
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
F.mse_loss(net(x), column).backward()
F.mse_loss(net(x).squeeze(1), column.squeeze(1)).backward()
F.mse_loss(net(x).view(-1), column.view(-1)).backward()
F.mse_loss(net(x)[:, 0], column[:, 0]).backward()
F.mse_loss(net(x).squeeze().unsqueeze(1), column).backward()
F.l1_loss(net(x).flatten(), torch.randn(64)).backward()

series, ends = torch.randn(64, 20, 8), torch.randn(64, 20)
F.mse_loss(net(series).squeeze(-1), ends).backward()
F.mse_loss(net(series)[:, 0], column).backward()
F.mse_loss(net(series)[:, -1], torch.randn(64).view(-1, 1)).backward()
wide = nn.Linear(8, 3)
F.mse_loss(wide(x).squeeze(), torch.randn(64, 3)).backward()
for rows, wanted in loader:
    F.mse_loss(net(rows).squeeze(-1), wanted.view(-1, 1).expand(-1, 20)).backward()
    F.mse_loss(net(rows).view(-1), wanted.view(-1, 1).squeeze(1)).backward()
