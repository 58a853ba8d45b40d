# expects LP204
import torch
import torch.nn as nn
X = torch.randn(100, 3)
y = torch.randn(100)
model = nn.Linear(3, 1)
criterion = nn.MSELoss()
for i in range(100):
    loss = criterion(model(X), y)
    loss.backward()
