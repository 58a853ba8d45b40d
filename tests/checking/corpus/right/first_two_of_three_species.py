import torch
from sklearn.datasets import load_iris
from torch import nn

flowers = load_iris()
x = torch.tensor(flowers.data[:100], dtype=torch.float32)
y = torch.tensor(flowers.target[:100], dtype=torch.long)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
error = nn.CrossEntropyLoss()
for _ in range(50):
    error(net(x), y).backward()
