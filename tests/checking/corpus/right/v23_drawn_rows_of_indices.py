import torch
from torch import nn

net, one = nn.Linear(10, 3), nn.Linear(10, 1)
rows, labels = torch.randn(64, 10), torch.randint(0, 3, (64, 1))
nn.CrossEntropyLoss()(net(rows), labels.squeeze(1)).backward()
nn.CrossEntropyLoss()(net(rows), labels[:, 0]).backward()
nn.BCEWithLogitsLoss()(one(rows), torch.randint(0, 2, (64, 1)).float()).backward()
nn.MultiLabelMarginLoss()(net(rows), torch.randint(0, 3, (64, 3))).backward()
