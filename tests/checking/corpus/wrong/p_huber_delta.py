# expects LP407
import torch
net = torch.nn.Linear(3, 1)
huber = torch.nn.HuberLoss(delta=-1.0)
for x, y in loader:
    huber(net(x), y).backward()
