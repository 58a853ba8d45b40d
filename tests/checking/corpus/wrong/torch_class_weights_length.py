# expects LP402
import torch
import torch.nn as nn
weights = torch.tensor([0.2, 0.8])
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss(weight=weights)
loss = criterion(model(x), y)
