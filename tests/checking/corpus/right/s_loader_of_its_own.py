import torch
import torch.nn as nn
from sklearn.datasets import load_diabetes
from torch.utils.data import DataLoader, TensorDataset


class OnDevice:
    def __init__(self, loader, device):
        self.loader, self.device = loader, device

    def __len__(self):
        return len(self.loader)

    def __iter__(self):
        for x, y in self.loader:
            yield x.to(self.device), y.to(self.device)


table, target = load_diabetes(return_X_y=True)
rows = TensorDataset(torch.tensor(table).float(), torch.tensor(target).float().unsqueeze(1))
net = nn.Linear(10, 1)
for x, y in OnDevice(DataLoader(rows, batch_size=32), "cpu"):
    loss = nn.functional.l1_loss(net(x), y)
    loss.backward()
