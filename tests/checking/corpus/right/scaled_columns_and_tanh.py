from sklearn.preprocessing import MinMaxScaler
import numpy as np, torch, torch.nn as nn
y = MinMaxScaler().fit_transform(np.loadtxt("a.txt"))
y = torch.tensor(y).float()
net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2), nn.Sigmoid())
def train(x):
    nn.functional.mse_loss(net(x), y).backward()
    nn.functional.mse_loss(torch.tanh(net[:-1](x)), y * 2 - 1).backward()
