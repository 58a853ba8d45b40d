# expects LP204
import torch
from sklearn.datasets import load_diabetes
from torch import nn

rows, amounts = load_diabetes(return_X_y=True)
rows, amounts = torch.tensor(rows).float(), torch.tensor(amounts).float().view(-1, 1)
net = nn.Sequential(nn.Linear(10, 16), nn.ReLU(), nn.Linear(16, 1))
nn.MSELoss()(net(rows).squeeze(), amounts).backward()
