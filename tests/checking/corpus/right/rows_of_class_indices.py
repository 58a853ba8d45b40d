import torch
import torch.nn as nn
import torch.nn.functional as F

x, kind = torch.randn(60, 9), torch.randint(0, 4, (60,))
net = nn.Sequential(nn.Linear(9, 12), nn.ReLU(), nn.Linear(12, 4))
column = kind.unsqueeze(1)
F.cross_entropy(net(x), kind).backward()
F.cross_entropy(net(x), column.squeeze(1)).backward()
F.cross_entropy(net(x), column.view(-1)).backward()
F.cross_entropy(net(x), column[:, 0]).backward()
F.cross_entropy(net(x).unsqueeze(2), column).backward()
wave = nn.Conv1d(9, 4, 3)
F.cross_entropy(wave(torch.randn(60, 9, 3)), column).backward()
F.cross_entropy(net(x), F.one_hot(kind, 4).float()).backward()
