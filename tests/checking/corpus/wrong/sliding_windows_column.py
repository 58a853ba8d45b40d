# expects LP204
import torch
import torch.nn as nn
import torch.nn.functional as F
import pandas as pd, numpy as np
from sklearn.preprocessing import MinMaxScaler
s = pd.read_csv("x.csv")["sales"].values.astype(float)
sc = MinMaxScaler()
tr = sc.fit_transform(s.reshape(-1, 1)).reshape(-1)
def win(data, n):
    x, y = [], []
    for i in range(len(data) - n - 1):
        x.append(data[i:i + n])
        y.append(data[i + n])
    return np.array(x), np.array(y)
x, y = win(tr, 28)
X = torch.Tensor(x).unsqueeze(-1)
Y = torch.Tensor(y)
class L(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.LSTM(1, 32, batch_first=True)
        self.fc = nn.Linear(32, 1)
    def forward(self, x):
        o, (h, c) = self.l(x)
        return self.fc(h[-1])
net = L()
for e in range(3):
    F.smooth_l1_loss(net(X), Y).backward()
