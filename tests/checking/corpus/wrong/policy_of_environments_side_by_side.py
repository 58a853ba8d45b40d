# expects LP203
import gymnasium as gym
import torch
from torch import nn
from torch.distributions import Categorical

envs = gym.vector.SyncVectorEnv([lambda: gym.make("Acrobot-v1") for _ in range(16)])
actor = nn.Sequential(nn.Linear(6, 64), nn.Tanh(), nn.Linear(64, 3), nn.Softmax(dim=0))
optimiser = torch.optim.Adam(actor.parameters(), lr=3e-4)
observations, info = envs.reset(seed=1)
for step in range(5000):
    states = torch.tensor(observations, dtype=torch.float32)
    chosen = Categorical(probs=actor(states))
    actions = chosen.sample()
    observations, rewards, ended, cut, info = envs.step(actions.numpy())
    loss = -(chosen.log_prob(actions) * torch.as_tensor(rewards)).mean()
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
