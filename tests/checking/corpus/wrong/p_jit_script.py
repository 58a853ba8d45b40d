# expects LP101
import torch
from torch import nn
net = nn.Sequential(nn.Linear(3, 3), nn.ReLU(), nn.Linear(3, 5), nn.Softmax(1))
scripted = torch.jit.script(net).cuda()
crit = nn.CrossEntropyLoss().cuda()
for x, y in loader:
    crit(scripted(x), y).backward()
