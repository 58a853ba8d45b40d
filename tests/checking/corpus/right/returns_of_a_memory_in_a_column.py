import gymnasium as gym, torch, torch.nn as nn, numpy as np
v = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 1)); opt = torch.optim.Adam(v.parameters())
env = gym.make("CartPole-v1")
class Roll:
    def __init__(self): self.obs, self.rew = [], []
    def put(self, o, r): self.obs.append(o); self.rew.append(r)
    def returns(self):
        out, g = [], 0.
        for r in reversed(self.rew):
            g = r + .99 * g; out.insert(0, g)
        return torch.tensor(out, dtype=torch.float32).reshape(-1, 1)
for ep in range(10):
    s, _ = env.reset(); done = False; roll = Roll()
    while not done:
        s2, r, te, tr, _ = env.step(env.action_space.sample()); done = te or tr
        roll.put(s, r); s = s2
    loss = nn.functional.mse_loss(v(torch.tensor(np.array(roll.obs))), roll.returns())
    opt.zero_grad(); loss.backward(); opt.step()
