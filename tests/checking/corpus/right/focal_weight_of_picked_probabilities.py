import torch
import torch.nn as nn
import torch.nn.functional as F


class MultiFocal(nn.Module):
    def __init__(self, gamma=2.0):
        super().__init__()
        self.gamma = gamma

    def forward(self, logits, y):
        ce = F.cross_entropy(logits, y, reduction="none")
        pt = logits.softmax(1).gather(1, y.unsqueeze(1)).squeeze(1)
        return ((1 - pt) ** self.gamma * ce).mean()


class Classifier(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.enc = nn.LSTM(40, 64, batch_first=True)
        self.fc = nn.Linear(64, n)

    def forward(self, x):
        _, (h, _) = self.enc(x)
        return self.fc(h[-1])


model = Classifier(7)
loss_fn = MultiFocal()
for x, y in loader:
    loss_fn(model(x), y).backward()
