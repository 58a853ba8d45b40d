import torch
import torch.nn as nn
import torch.nn.functional as F
class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine = nn.Linear(4, 128)
        self.action_head, self.value_head = nn.Linear(128, 2), nn.Linear(128, 1)
    def forward(self, x):
        x = F.relu(self.affine(x))
        return F.softmax(self.action_head(x), dim=-1), self.value_head(x)
m = AC()
policy_losses, value_losses = [], []
for (log_prob, value), R in zip(saved, returns):
    policy_losses.append(-log_prob * (R - value.item()))
    value_losses.append(F.smooth_l1_loss(value, torch.tensor([R])))
