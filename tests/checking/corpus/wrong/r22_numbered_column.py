# expects LP304
import pandas as pd
import torch

rocks = pd.read_csv("rocks.data", header=None)
side = torch.tensor((rocks[34] == "g").astype(float).values, dtype=torch.float32)
waves = torch.tensor(rocks.iloc[:, :34].values, dtype=torch.float32)
line = torch.nn.Linear(34, 1)
loss = torch.nn.functional.soft_margin_loss(line(waves).flatten(), side)
