import torch
from torch import nn
from torch.utils.data import WeightedRandomSampler, DataLoader
s = WeightedRandomSampler(w, len(w))
dl = DataLoader(ds, sampler=s, batch_size=4)
net = nn.Sequential(nn.Linear(5, 3), nn.LogSoftmax(dim=1))
nll = nn.NLLLoss(weight=torch.tensor([1.0, 1.0, 2.0]))
for x, y in dl:
    nll(net(x), y).backward()
