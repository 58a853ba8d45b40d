import gymnasium as gym, random, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
q, qt = nn.Linear(4, 1), nn.Linear(4, 1); buf = []; opt = torch.optim.Adam(q.parameters())
env = gym.make("Pendulum-v1"); s, _ = env.reset()
class Buf:
    def __init__(self): self.s, self.r, self.d = [], [], []
    def add(self, s, r, d):
        self.s.append(s); self.r.append([r]); self.d.append([float(d)])
    def get(self): return torch.tensor(np.array(self.s)), torch.tensor(self.r), torch.tensor(self.d)
b = Buf()
for t in range(1000):
    a = env.action_space.sample(); s2, r, te, tr, _ = env.step(a)
    b.add(s, r, te); s = s2
    S, R, D = b.get()
    loss = F.mse_loss(q(S), R * (1 - D)); opt.zero_grad(); loss.backward(); opt.step()
