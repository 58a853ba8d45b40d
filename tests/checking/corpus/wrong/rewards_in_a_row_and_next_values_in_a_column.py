# expects LP204
import gymnasium as gym, random, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from collections import deque
q = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 1))
qt = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 1))
pi = nn.Sequential(nn.Linear(3, 64), nn.ReLU(), nn.Linear(64, 1), nn.Tanh())
opt = torch.optim.Adam(q.parameters(), 1e-3); buffer = deque(maxlen=100000)
def train_step():
    s, a, r, s2, d = map(np.array, zip(*random.sample(buffer, 64)))
    s, a, s2 = torch.FloatTensor(s), torch.FloatTensor(a), torch.FloatTensor(s2)
    r, d = torch.FloatTensor(r), torch.FloatTensor(d)
    with torch.no_grad():
        target = r + 0.99 * (1 - d) * qt(torch.cat([s2, pi(s2)], 1))
    loss = F.mse_loss(q(torch.cat([s, a], 1)), target)
    opt.zero_grad(); loss.backward(); opt.step()
env = gym.make("Pendulum-v1"); s, _ = env.reset()
for t in range(20000):
    a = env.action_space.sample(); s2, r, te, tr, _ = env.step(a)
    buffer.append((s, a, r, s2, te)); s = s2
    if len(buffer) > 64: train_step()
