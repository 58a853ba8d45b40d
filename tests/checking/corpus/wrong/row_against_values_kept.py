# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
net, tgt = nn.Linear(4, 3), nn.Linear(4, 3)
def loss(b, gamma=0.99):
    q = net(b["obs"]).gather(1, b["act"].unsqueeze(-1)).squeeze(-1)
    with torch.no_grad():
        nq = tgt(b["next_obs"]).max(dim=1, keepdim=True).values
        y = b["rew"] + gamma * (1 - b["done"]) * nq
    return F.huber_loss(q, y)
