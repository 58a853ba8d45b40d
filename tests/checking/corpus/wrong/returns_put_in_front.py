# expects LP204
import gym, torch, torch.nn as nn, torch.nn.functional as F
class Critic(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(s, 64), nn.Tanh(), nn.Linear(64, 1))
    def forward(self, s):
        return self.net(s)
def discount(rewards, gamma):
    out, run = [], 0.0
    for r in reversed(rewards):
        run = r + gamma * run
        out.insert(0, run)
    return torch.tensor(out, dtype=torch.float32)
env = gym.make("CartPole-v1")
critic = Critic(4)
opt = torch.optim.Adam(critic.parameters(), 1e-3)
for ep in range(100):
    s, _ = env.reset(); states, rewards = [], []
    done = False
    while not done:
        states.append(s)
        s, r, term, trunc, _ = env.step(env.action_space.sample())
        rewards.append(r); done = term or trunc
    returns = discount(rewards, 0.99)
    values = critic(torch.tensor(states, dtype=torch.float32))
    loss = F.mse_loss(values, returns)
    opt.zero_grad(); loss.backward(); opt.step()
