# expects LP413
import torch, torch.nn as nn, gymnasium as gym
class Agent(nn.Module):
    def __init__(self): super().__init__(); self.pi = nn.Linear(4, 2); self.v = nn.Linear(4, 1)
    def update(self, opt, logps, rewards, values):
        R, returns = 0, []
        for r in rewards[::-1]:
            R = r + 0.99 * R; returns.insert(0, R)
        policy_losses, value_losses = [], []
        for log_prob, value, R in zip(logps, values, returns):
            advantage = R - value.item()
            policy_losses.append(log_prob * advantage)
            value_losses.append(nn.functional.smooth_l1_loss(value, torch.tensor([R])))
        loss = torch.stack(policy_losses).sum() + torch.stack(value_losses).sum()
        opt.zero_grad(); loss.backward(); opt.step()
agent = Agent()
