# expects LP412
import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(20, 8), nn.ReLU(), nn.Linear(8, 3), nn.LogSoftmax(dim=1))
crit = nn.NLLLoss()
for x, y in loader:
    crit(net(x), y).backward()
def infer(x):
    with torch.inference_mode():
        return net(x).sigmoid()
infer(X)
