# expects LP302
import torch.nn as nn
model = nn.Sequential(nn.Linear(5, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for x, y in loader:
    y_pred = model(x)
    loss = criterion(y, y_pred)
