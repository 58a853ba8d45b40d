import torch
import torch.nn.functional as F
from torch import nn

net, judge = nn.Linear(12, 5), nn.Linear(12, 1)
rows = F.one_hot(labels, 5).float()
log_chances = F.log_softmax(net(x), dim=1)
cross_entropy = -(rows * log_chances).sum(dim=1).mean()
chance = torch.sigmoid(judge(x)).squeeze(1)
marks = (labels == 2).float()
binary = -(marks * torch.log(chance + 1e-8) + (1 - marks) * torch.log(1 - chance + 1e-8)).mean()
several = torch.sigmoid(net(x))
terms = rows * torch.log(several + 1e-8) + (1 - rows) * torch.log(1 - several + 1e-8)
signs = 2 * marks - 1
hinge = torch.clamp(1 - signs * judge(x).squeeze(1), min=0).mean()
values = net(x).gather(1, actions.unsqueeze(1)).squeeze(1)
squared = ((values - goals) ** 2).mean()
(cross_entropy + binary - terms.mean() + hinge + squared).backward()
picked = log_chances.gather(1, labels.unsqueeze(1))
(-picked.mean()).backward()
