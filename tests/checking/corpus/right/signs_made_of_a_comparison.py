import torch.nn as nn

net = nn.Linear(10, 1)
for x, y in loader:
    side = 2 * (y > 0).float() - 1
    nn.SoftMarginLoss()(net(x).squeeze(1), side).backward()
    nn.SoftMarginLoss()(net(x).squeeze(1), (y > 0).float() * 2 - 1).backward()
    nn.BCEWithLogitsLoss()(net(x).squeeze(1), (y >= 0.5).float()).backward()
    nn.MSELoss()(net(x).squeeze(1), y * (y > 0).float()).backward()
