# expects LP204
import numpy as np
import pandas as pd
import torch
from torch import nn

houses = pd.read_csv("houses.csv")
houses = houses[~((houses.area > 4000) & (houses.price < 300_000))].reset_index(drop=True)
prices = torch.tensor(np.log1p(houses.price.values), dtype=torch.float32)
inputs = torch.tensor(houses.drop("price", axis=1).values, dtype=torch.float32)
model = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 1))
loss = nn.MSELoss()(model(inputs), prices)
loss.backward()
