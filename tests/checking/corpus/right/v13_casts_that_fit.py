import torch.nn.functional as F
from torch import nn

net, several = nn.Linear(10, 1), nn.Linear(10, 3)
for rows, labels, kinds in loader:
    F.binary_cross_entropy_with_logits(net(rows).squeeze(1), labels.long().float()).backward()
    F.binary_cross_entropy_with_logits(net(rows), labels.float().unsqueeze(1)).backward()
    F.cross_entropy(several(rows), kinds.long()).backward()
    F.mse_loss(net(rows), labels.view(-1, 1).float()).backward()
