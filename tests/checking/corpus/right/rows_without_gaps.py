import numpy as np
import torch
import torch.nn as nn

table = np.genfromtxt("wind.csv", delimiter=",", skip_header=1)
table = table[~np.isnan(table[:, -1])]
chosen = np.where(table[:, 0] < 300)[0]
x = torch.from_numpy(table[chosen, 1:-1]).float()
y = torch.from_numpy(table[chosen, -1]).float()[:, None]
model = nn.Linear(12, 1)
nn.MSELoss()(model(x), y).backward()
