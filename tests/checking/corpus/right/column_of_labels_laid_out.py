import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = nn.BCEWithLogitsLoss()
for rows, labels in train_loader:
    column = labels.float().view(-1, 1)
    criterion(net(rows), column.expand(-1, 2)).backward()
    criterion(net(rows), column.repeat(1, 2)).backward()
    criterion(net(rows), torch.cat([column, 1 - column], 1)).backward()
    criterion(net(rows)[:, 1:], column).backward()
    criterion(net(rows).mean(1, keepdim=True), column).backward()
    criterion(net(rows).gather(1, labels.view(-1, 1)), column).backward()
