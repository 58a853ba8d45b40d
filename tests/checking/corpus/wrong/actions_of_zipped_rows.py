# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
online = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 3))
target = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 3))
def learn(batch, gamma=0.99):
    states, actions, rewards, next_states, dones = zip(*batch)
    states = torch.FloatTensor(states)
    actions = torch.LongTensor(actions).unsqueeze(1)
    rewards = torch.FloatTensor(rewards)
    dones = torch.FloatTensor(dones)
    q = online(states).gather(1, actions)
    nxt = target(torch.FloatTensor(next_states)).max(1)[0].detach()
    return F.mse_loss(q, rewards + gamma * nxt * (1 - dones))
