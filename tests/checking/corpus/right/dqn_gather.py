import torch, torch.nn as nn
class DQN(nn.Module):
    def __init__(self, n_obs, n_act):
        super().__init__()
        self.layer = nn.Sequential(nn.Linear(n_obs, 128), nn.ReLU(), nn.Linear(128, n_act))
    def forward(self, x):
        return self.layer(x)
policy_net, target_net = DQN(4, 2), DQN(4, 2)
criterion = nn.SmoothL1Loss()
def optimise(state_batch, action_batch, reward_batch, next_states):
    q = policy_net(state_batch).gather(1, action_batch)
    with torch.no_grad():
        nxt = target_net(next_states).max(1).values
    expected = nxt * 0.99 + reward_batch
    return criterion(q, expected.unsqueeze(1))
