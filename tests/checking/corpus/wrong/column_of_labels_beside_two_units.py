# expects LP204
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters())
for rows, labels in train_loader:
    loss = criterion(net(rows.float()), labels.float().view(-1, 1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
