import gymnasium as gym, random, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from collections import deque, namedtuple
class ReplayBuffer:
    def __init__(self, n, bs):
        self.memory = deque(maxlen=n); self.bs = bs
        self.experience = namedtuple("E", field_names=["state", "action", "reward", "next_state", "done"])
    def add(self, *a): self.memory.append(self.experience(*a))
    def sample(self):
        ex = random.sample(self.memory, k=self.bs)
        s = torch.from_numpy(np.vstack([e.state for e in ex if e is not None])).float()
        a = torch.from_numpy(np.vstack([e.action for e in ex if e is not None])).long()
        r = torch.from_numpy(np.vstack([e.reward for e in ex if e is not None])).float()
        n = torch.from_numpy(np.vstack([e.next_state for e in ex if e is not None])).float()
        d = torch.from_numpy(np.vstack([e.done for e in ex if e is not None]).astype(np.uint8)).float()
        return s, a, r, n, d
    def __len__(self): return len(self.memory)
class Agent:
    def __init__(self):
        self.local, self.target = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 4)), nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 4))
        self.opt = torch.optim.Adam(self.local.parameters()); self.mem = ReplayBuffer(10000, 64)
    def step(self, s, a, r, n, d):
        self.mem.add(s, a, r, n, d)
        if len(self.mem) > 64: self.learn(self.mem.sample(), .99)
    def learn(self, ex, gamma):
        s, a, r, n, d = ex
        nxt = self.target(n).detach().max(1)[0].unsqueeze(1)
        tgt = r + gamma * nxt * (1 - d)
        exp = self.local(s).gather(1, a)
        loss = F.mse_loss(exp, tgt)
        self.opt.zero_grad(); loss.backward(); self.opt.step()
env = gym.make("LunarLander-v2"); agent = Agent()
for i in range(100):
    s, _ = env.reset()
    for t in range(1000):
        a = env.action_space.sample(); n, r, d, tr, _ = env.step(a)
        agent.step(s, a, r, n, d); s = n
        if d or tr: break
