# expects LP102
import torch
net = torch.nn.Sequential(torch.nn.Linear(10, 1))
crit = torch.nn.PoissonNLLLoss(log_input=False)
for x, counts in loader:
    crit(net(x), counts).backward()
