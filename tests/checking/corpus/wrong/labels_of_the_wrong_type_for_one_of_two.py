# expects LP303
import torch
from torch import nn


class Margins(nn.Module):
    def forward(self, scores, signs):
        return torch.relu(1 - scores.squeeze(1) * signs).mean()


def train(settings, loader):
    net = nn.Linear(12, 3)
    penalty = Margins() if settings.margins else nn.CrossEntropyLoss()
    for rows, _ in loader:
        labels = torch.randint(0, 3, (8,))
        loss = penalty(net(rows), labels.float())
        loss.backward()
