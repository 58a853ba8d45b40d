# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, n))
    def forward(self, x): return self.f(x)
class DQN:
    def __init__(self, n):
        self.policy, self.tgt = Net(n), Net(n)
        self.criterion = nn.SmoothL1Loss()
    def optimise(self, batch):
        non_final = torch.tensor([s is not None for s in batch.next_state], dtype=torch.bool)
        nxt = torch.zeros(128)
        nxt[non_final] = self.tgt(torch.cat([s for s in batch.next_state if s is not None])).max(1)[0].detach()
        state, action, reward = torch.cat(batch.state), torch.cat(batch.action), torch.cat(batch.reward)
        q = self.policy(state).gather(1, action)
        expected = nxt * 0.99 + reward
        return self.criterion(q, expected)
