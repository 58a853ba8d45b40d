import torch, torch.nn as nn, torch.nn.functional as F
critic = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 1))
def learn(s, r, s2, d):
    with torch.no_grad():
        y = r.unsqueeze(1) + 0.99 * (1 - d.unsqueeze(1)) * critic(s2)
    return F.mse_loss(critic(s), y)
def learn2(s, r, s2, d):
    with torch.no_grad():
        y = r + 0.99 * (1 - d) * critic(s2).squeeze(1)
    return F.mse_loss(critic(s).squeeze(1), y)
def learn3(s, r, s2, d):
    with torch.no_grad():
        y = (r.unsqueeze(1) + 0.99 * (1 - d.unsqueeze(1)) * critic(s2)).squeeze(1)
    return F.mse_loss(critic(s).squeeze(1), y)
