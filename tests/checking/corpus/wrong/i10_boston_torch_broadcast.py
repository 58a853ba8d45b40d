# expects LP204
import torch
import torch.nn as nn
from sklearn.datasets import fetch_california_housing
from sklearn.preprocessing import StandardScaler
housing = fetch_california_housing()
X = StandardScaler().fit_transform(housing.data)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(housing.target, dtype=torch.float32)
model = nn.Sequential(nn.Linear(8, 50), nn.ReLU(), nn.Linear(50, 1))
for epoch in range(100):
    pred = model(X)
    loss = nn.functional.mse_loss(pred, y)
    loss.backward()
