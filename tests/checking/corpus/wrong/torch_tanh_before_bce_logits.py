# expects LP101
import torch
import torch.nn as nn
model = nn.Sequential(nn.Linear(5, 5), nn.Tanh(), nn.Linear(5, 1), nn.Tanh())
criterion = nn.BCEWithLogitsLoss()
for x, y in train_dl:
    loss = criterion(model(x).squeeze(-1), y.float())
