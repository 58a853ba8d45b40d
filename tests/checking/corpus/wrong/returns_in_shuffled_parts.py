# expects LP204
import gymnasium as gym, torch, torch.nn as nn
class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.pi = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 2)); self.v = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 1))
    def forward(self, x): return torch.distributions.Categorical(logits=self.pi(x)), self.v(x)
ac = AC(); opt = torch.optim.Adam(ac.parameters(), 3e-4)
env = gym.make("CartPole-v1")
def collect(n):
    obs, acts, logps, rews, dones = [], [], [], [], []
    o, _ = env.reset()
    for _ in range(n):
        t = torch.tensor(o, dtype=torch.float32)
        with torch.no_grad(): d, v = ac(t)
        a = d.sample()
        o2, r, te, tr, _ = env.step(a.item())
        obs.append(t); acts.append(a); logps.append(d.log_prob(a)); rews.append(r); dones.append(te or tr)
        o = o2 if not (te or tr) else env.reset()[0]
    ret, g = [], 0.0
    for r, d in zip(rews[::-1], dones[::-1]):
        g = r + .99 * g * (1 - d); ret.append(g)
    ret.reverse()
    return torch.stack(obs), torch.stack(acts), torch.stack(logps), torch.tensor(ret)
for it in range(100):
    obs, acts, old, ret = collect(1024)
    for ep in range(4):
        for idx in torch.randperm(1024).split(64):
            dist, v = ac(obs[idx])
            adv = ret[idx] - v.squeeze(-1).detach()
            ratio = (dist.log_prob(acts[idx]) - old[idx]).exp()
            loss = -torch.min(ratio * adv, ratio.clamp(.8, 1.2) * adv).mean() + .5 * ((ret[idx] - v) ** 2).mean()
            opt.zero_grad(); loss.backward(); opt.step()
