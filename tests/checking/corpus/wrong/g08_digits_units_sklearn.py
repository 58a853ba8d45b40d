# expects LP202
import torch
import torch.nn as nn
from sklearn.datasets import load_digits
digits = load_digits()
X = torch.tensor(digits.data / 16.0, dtype=torch.float32)
y = torch.tensor(digits.target, dtype=torch.long)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 9))
criterion = nn.CrossEntropyLoss()
for i in range(100):
    loss = criterion(net(X), y)
    loss.backward()
