import gymnasium as gym, random, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from collections import deque
q, qt = nn.Linear(4, 1), nn.Linear(4, 1); pi = nn.Sequential(nn.Linear(3, 1), nn.Tanh()); buf = deque(maxlen=10000); opt = torch.optim.Adam(q.parameters())
env = gym.make("Pendulum-v1"); s, _ = env.reset()
def learn():
    s, a, r, s2, d = map(np.array, zip(*random.sample(buf, 64)))
    s, a, s2 = torch.FloatTensor(s), torch.FloatTensor(a), torch.FloatTensor(s2)
    r, d = torch.FloatTensor(r).unsqueeze(1), torch.FloatTensor(d).view(-1, 1)
    with torch.no_grad(): y = r + .99 * (1 - d) * qt(torch.cat([s2, pi(s2)], 1))
    loss = F.mse_loss(q(torch.cat([s, a], 1)), y); opt.zero_grad(); loss.backward(); opt.step()
for t in range(1000):
    a = env.action_space.sample(); s2, r, te, tr, _ = env.step(a)
    buf.append((s, a, r, s2, te or tr)); s = s2
    if len(buf) > 64: learn()
