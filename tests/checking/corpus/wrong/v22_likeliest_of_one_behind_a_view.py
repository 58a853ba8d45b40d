# expects LP201
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 16, 3)
        self.hidden = nn.Linear(16 * 9, 64)
        self.out = nn.Linear(64, 1)

    def forward(self, pictures):
        found = F.relu(self.conv(pictures))
        rows = found.view(found.size(0), -1)
        return self.out(F.relu(self.hidden(rows)))


net = Net()
criterion = nn.BCEWithLogitsLoss()
for pictures, labels in train_loader:
    criterion(net(pictures).squeeze(), labels.float()).backward()
with torch.no_grad():
    for pictures, labels in test_loader:
        _, guess = torch.max(net(pictures), 1)
