# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
net, tgt = nn.Linear(4, 3), nn.Linear(4, 3)
def loss(s, actions, r, s2, d):
    q = net(s).gather(1, actions)
    y = r + 0.9 * (1 - d) * tgt(s2).detach().max(1)[0]
    return F.smooth_l1_loss(q, y)
