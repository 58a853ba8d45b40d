"""As the source: discriminator of sequences in a Sequential, states sliced along their third axis."""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 32, batch_first=True, bidirectional=True)
        self.score = nn.Sequential(nn.Linear(32, 16), nn.Linear(16, 1))

    def forward(self, x):
        h, _ = self.lstm(x)
        h = torch.mean(torch.stack([h[:, :, :32], h[:, :, 32:]]), dim=0)
        return self.score(h)


net = Net()
criterion = nn.CrossEntropyLoss()
for x, step in loader:
    out = net(x)
    criterion(out, step.unsqueeze(1)).backward()
