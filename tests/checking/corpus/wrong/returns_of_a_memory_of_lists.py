# expects LP204
import gymnasium as gym, torch, torch.nn as nn, numpy as np
class Memory:
    def __init__(self): self.clear()
    def clear(self): self.states, self.actions, self.rewards, self.dones = [], [], [], []
    def store(self, s, a, r, d):
        self.states.append(s); self.actions.append(a); self.rewards.append(r); self.dones.append(d)
class Agent:
    def __init__(self, n_s, n_a):
        self.actor = nn.Sequential(nn.Linear(n_s, 64), nn.ReLU(), nn.Linear(64, n_a))
        self.critic = nn.Sequential(nn.Linear(n_s, 64), nn.ReLU(), nn.Linear(64, 1))
        self.opt = torch.optim.Adam([*self.actor.parameters(), *self.critic.parameters()], 1e-3)
        self.mem = Memory(); self.gamma = .99
    def act(self, s):
        return torch.distributions.Categorical(logits=self.actor(torch.as_tensor(s))).sample().item()
    def update(self):
        returns, g = [], 0
        for r, d in zip(reversed(self.mem.rewards), reversed(self.mem.dones)):
            g = r + self.gamma * g * (1 - d)
            returns.insert(0, g)
        returns = torch.tensor(returns, dtype=torch.float32)
        states = torch.tensor(np.array(self.mem.states), dtype=torch.float32)
        v = self.critic(states)
        critic_loss = nn.functional.mse_loss(v, returns)
        self.opt.zero_grad(); critic_loss.backward(); self.opt.step()
        self.mem.clear()
env = gym.make("LunarLander-v2")
agent = Agent(8, 4)
for ep in range(500):
    s, _ = env.reset(); done = False
    while not done:
        a = agent.act(s)
        s2, r, term, trunc, _ = env.step(a)
        done = term or trunc
        agent.mem.store(s, a, r, done); s = s2
    agent.update()
