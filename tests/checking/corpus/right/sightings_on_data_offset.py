import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

habitat, area = torch.randn(400, 6), torch.rand(400)
seen = torch.poisson(torch.rand(400) * 6)
rate = nn.Sequential(nn.Linear(6, 16), nn.Tanh(), nn.Linear(16, 1))
for x, a, y in DataLoader(TensorDataset(habitat, area.log(), seen), batch_size=50):
    expected = rate(x).flatten() + a
    loss = F.poisson_nll_loss(expected, y)
    loss.backward()
