import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset

ACTIVITY = {1: "lying", 2: "sitting", 3: "standing", 4: "walking"}


class Windows(Dataset):
    def __init__(self, path):
        table = pd.read_csv(path)
        self.labels = torch.tensor(table["activity"].values, dtype=torch.long)
        self.labels -= self.labels.amin()
        self.signals = torch.tensor(table.drop(columns=["activity"]).values).float()

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return self.signals[i], self.labels[i]


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(52, 64)
        self.out = nn.Linear(64, len(ACTIVITY))

    def forward(self, x):
        return F.log_softmax(self.out(F.relu(self.hidden(x))), dim=1)


net = Net()
optimiser = torch.optim.SGD(net.parameters(), lr=0.1)
for x, y in DataLoader(Windows("windows.csv"), batch_size=64, shuffle=True):
    loss = F.nll_loss(net(x), y)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
