# expects LP106
import numpy as np
import pandas as pd
import torch
from torch import nn

prices = pd.read_csv("prices.csv")["close"]
y = torch.tensor(np.log(prices).diff().dropna().values, dtype=torch.float32).unsqueeze(1)
net = nn.Sequential(nn.Linear(10, 16), nn.ReLU(), nn.Linear(16, 1), nn.ReLU())
nn.functional.mse_loss(net(x), y).backward()
