"""The largest score of a row is that of its class where the row is told right."""

import torch
import torch.nn.functional as F

net = torch.nn.Linear(40, 7)
for pollen, plant in torch.load("pollen.pt"):
    scores = net(pollen)
    F.cross_entropy(scores, plant).backward()
    own = scores.gather(1, plant.unsqueeze(1)).squeeze(1)
    print((scores.max(1)[0] == own).float().mean(), (scores.max(1)[1] == plant).float().mean())
    plant = own
    print((scores.max(1)[0] == plant).float().mean())
