import torch
from torch import nn
y = torch.randint(0, 2, (32,))
m = nn.Linear(4, 1)
n = nn.Linear(4, 2)
nn.BCEWithLogitsLoss()(m(x).squeeze(1), y.float()).backward()
nn.BCEWithLogitsLoss()(m(x).squeeze(1), y.to(torch.float32)).backward()
nn.BCEWithLogitsLoss()(m(x).squeeze(1), y.type_as(x)).backward()
nn.CrossEntropyLoss()(n(x), y).backward()
nn.CrossEntropyLoss()(n(x), y.float().long()).backward()
