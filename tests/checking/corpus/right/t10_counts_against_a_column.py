import torch
from torch import nn

calls, hours = torch.randn(300).exp(), torch.randn(300, 7)
rate = nn.Sequential(nn.Linear(7, 20), nn.SiLU(), nn.Linear(20, 1))
miss = nn.PoissonNLLLoss(log_input=True)(rate(hours).flatten(), calls)
miss.backward()
