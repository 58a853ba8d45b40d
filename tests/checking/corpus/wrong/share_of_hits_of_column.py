# expects LP204
import torch
from torch import nn

net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1), nn.Sigmoid())
entropy = nn.BCELoss()
adam = torch.optim.Adam(net.parameters())
for petals, kind in torch.load("flowers.pt"):
    share = net(petals)
    loss = entropy(share.squeeze(-1), kind)
    adam.zero_grad()
    loss.backward()
    adam.step()
    print(((share >= 0.5).float() == kind).float().mean())
