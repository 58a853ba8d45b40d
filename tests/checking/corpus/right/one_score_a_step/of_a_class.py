"""A score a step, (N, T, 1): the cross-entropy is over the T steps (which step it is), right."""
from torch import nn


class Pointer(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 32, batch_first=True)
        self.score = nn.Linear(32, 1)

    def forward(self, x):
        hidden, _ = self.lstm(x)
        return self.score(hidden)


net = Pointer()
criterion = nn.CrossEntropyLoss()
for x, step in loader:                               # (N, T, 8), (N,)
    loss = criterion(net(x), step.unsqueeze(1))      # (N, T, 1), (N, 1)
    loss.backward()
