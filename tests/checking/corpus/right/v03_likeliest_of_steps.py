import torch
from torch import nn


class Pointer(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.LSTM(8, 16, batch_first=True)
        self.score = nn.Linear(16, 1)

    def forward(self, steps):
        states, _ = self.body(steps)
        return self.score(states)


net = Pointer()
loss_fn = nn.BCEWithLogitsLoss()
plain = nn.Linear(16, 1)
for steps, at in train_loader:
    loss_fn(net(steps).squeeze(-1), at).backward()
    loss_fn(plain(steps).squeeze(-1), at).backward()
with torch.no_grad():
    for steps, at in test_loader:
        _, where = torch.max(net(steps), 1)
        there = plain(steps).argmax(1)
