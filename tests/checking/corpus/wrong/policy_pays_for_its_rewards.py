# expects LP413
import torch, torch.nn as nn, gymnasium as gym
from torch.distributions import Categorical
policy = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 2))
opt = torch.optim.Adam(policy.parameters(), 1e-2)
env = gym.make("CartPole-v1")
for ep in range(500):
    obs, _ = env.reset(); logps, rewards, done = [], [], False
    while not done:
        dist = Categorical(logits=policy(torch.tensor(obs)))
        a = dist.sample()
        obs, r, term, trunc, _ = env.step(a.item())
        logps.append(dist.log_prob(a)); rewards.append(r); done = term or trunc
    returns, g = [], 0
    for r in reversed(rewards):
        g = r + 0.99 * g; returns.insert(0, g)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + 1e-8)
    loss = (torch.stack(logps) * returns).sum()
    opt.zero_grad(); loss.backward(); opt.step()
