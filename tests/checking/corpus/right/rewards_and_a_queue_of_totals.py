import gymnasium as gym, torch, torch.nn as nn, numpy as np
from collections import deque
net = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 1)); opt = torch.optim.Adam(net.parameters())
env = gym.make("CartPole-v1"); frames = deque([np.zeros(4)] * 4, maxlen=4); last = deque(maxlen=100)
for ep in range(10):
    s, _ = env.reset(); total = 0; done = False; rows = []
    while not done:
        frames.append(s); s, r, te, tr, _ = env.step(0); done = te or tr; total += r; rows.append((s, r))
    last.append(total)
    S, R = zip(*rows)
    v = net(torch.tensor(np.array(S))).squeeze()
    loss = nn.functional.mse_loss(v, torch.tensor(R)); opt.zero_grad(); loss.backward(); opt.step()
