# expects LP203
import gym
import torch
import torch.nn.functional as F
from torch import distributions, nn


class ActorCritic(nn.Module):
    def __init__(self, seen, actions):
        super().__init__()
        self.trunk = nn.Linear(seen, 128)
        self.actor = nn.Linear(128, actions)
        self.critic = nn.Linear(128, 1)

    def forward(self, x):
        x = F.relu(self.trunk(x))
        return torch.softmax(self.actor(x), 0), self.critic(x)


def collect(model, envs, steps):
    state = envs.reset()
    kept = []
    for _ in range(steps):
        shares, value = model(torch.from_numpy(state).float())
        draw = distributions.Categorical(shares)
        action = draw.sample()
        state, reward, done, info = envs.step(action.cpu().numpy())
        kept.append((draw.log_prob(action), value, reward, done))
    return kept


if __name__ == "__main__":
    envs = gym.vector.make("CartPole-v1", num_envs=8)
    collect(ActorCritic(4, 2), envs, 128)
