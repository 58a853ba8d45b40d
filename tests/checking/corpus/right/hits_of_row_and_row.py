import torch
from torch import nn


class Churn(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(features, 64), nn.ReLU(), nn.Dropout(0.1))
        self.head = nn.Linear(64, 1)

    def forward(self, row):
        return self.head(self.body(row))


def train(net, batches, device):
    entropy = nn.BCEWithLogitsLoss()
    adam = torch.optim.Adam(net.parameters())
    for epoch in range(10):
        hits, rows = 0, 0
        for row, left in batches:
            row, left = row.to(device), left.to(device)
            score = net(row)
            loss = entropy(score, left.float().unsqueeze(1))
            adam.zero_grad()
            loss.backward()
            adam.step()
            guess = (torch.sigmoid(score) > 0.5).long()
            hits += (guess.squeeze(1) == left).sum().item()
            rows += len(left)
        print(epoch, hits / rows)


train(Churn(22), torch.load("batches.pt"), "cpu")
