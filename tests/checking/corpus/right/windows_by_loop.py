import numpy as np, pandas as pd, torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
def windows(values, n):
    x, y = [], []
    for i in range(len(values) - n):
        x.append(values[i:i + n])
        y.append(values[i + n])
    return torch.tensor(np.array(x)).float(), torch.tensor(np.array(y)).float()
values = pd.read_csv("sales.csv")["units"].to_numpy()
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(1, 32, batch_first=True)
        self.fc = nn.Linear(32, 1)
    def forward(self, x):
        h, _ = self.rnn(x.unsqueeze(-1))
        return self.fc(h[:, -1])
net = Net()
data = TensorDataset(*windows(values, 12))
for x, y in DataLoader(data, 32, shuffle=True):
    nn.functional.mse_loss(net(x).squeeze(1), y)
