# expects LP201
import torch.nn as nn
import torch
model = nn.Sequential(nn.Linear(5, 10), nn.ReLU(), nn.Linear(10, 1), nn.Softmax(dim=-1))
criterion = nn.BCELoss()
for x, y in loader:
    criterion(model(x), y.float().unsqueeze(1)).backward()
