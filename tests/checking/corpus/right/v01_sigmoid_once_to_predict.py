import torch
from torch import nn

net = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 1))
loss_fn = nn.BCEWithLogitsLoss()
bounded = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 1), nn.Sigmoid())
for rows, labels in train_loader:
    loss_fn(net(rows).squeeze(1), labels.float()).backward()
    nn.functional.binary_cross_entropy(bounded(rows).squeeze(1), labels.float()).backward()
with torch.no_grad():
    for rows, labels in test_loader:
        hits = (torch.sigmoid(net(rows)) > 0.5).squeeze(1) == labels
        also = (bounded(rows) > 0.5).squeeze(1) == labels
