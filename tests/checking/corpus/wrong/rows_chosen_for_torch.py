# expects LP204
import numpy as np
import torch
from sklearn.datasets import load_diabetes
from torch import nn

x, y = load_diabetes(return_X_y=True)
x, y = torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
draw = np.random.RandomState(1)
for step in range(500):
    rows = draw.choice(x.shape[0], 64, replace=False)
    loss = nn.functional.mse_loss(net(x[rows]), y[rows])
    loss.backward()
