import torch, torch.nn as nn, torch.nn.functional as F
online = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 3))
target = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 3))
def learn(s, a, r, s2, done, gamma=0.99):
    q = online(s).gather(1, a.unsqueeze(1)).squeeze(1)
    with torch.no_grad():
        best = online(s2).argmax(1, keepdim=True)
        nxt = target(s2).gather(1, best).squeeze(1)
    return F.mse_loss(q, r + gamma * nxt * (1 - done))
